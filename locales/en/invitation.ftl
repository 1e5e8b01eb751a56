# Below the QR code of an invitation.

invitation-until = Valid until { $until }
invitation-once = For one person, once
