# Units that were closed, merged or split.
notice-unit-closed =
    { $became ->
        [followed] 🏷 Since { $day } { $place } no longer reports for itself and is continued by { $into }. Reports that are in stay under the old name; nobody waits for those that are not.
       *[closed] 🏷 Since { $day } { $place } is recorded as no longer active. Reports that are in are kept; nobody waits for those that are not.
    }
    { $holds ->
        [yes] From now on you are registered as:
       *[no] Your position there is recorded as over. If that is a mistake, please tell the Dinas. Thank you for your reports.
    }
