// The SQL behind `desk.ts`. Each statement serves many people at once; a draft's version is the transaction that wrote its row.

import type { Statement } from "./sql.ts";

export const WHO: Statement = {
  name: "desk_who",
  text: `
    SELECT asked.turn::int AS turn, p.id, p.telegram_id AS "telegramId", p.name, p.language, p.phone,
           p.notice_version AS "noticeVersion", p.notice_accepted_at AS "noticeAcceptedAt",
           p.unreachable_since AS "unreachableSince",
           a.id AS "assignmentId", a.role, a.unit_code AS "unitCode", a.deputy,
           a.starts_on::timestamp AT TIME ZONE 'UTC' AS "startsOn", a.ends_on::timestamp AT TIME ZONE 'UTC' AS "endsOn"
    FROM unnest($1::bigint[], $2::date[]) WITH ORDINALITY AS asked (telegram_id, today, turn)
    JOIN person p ON p.telegram_id = asked.telegram_id
    LEFT JOIN assignment a
      ON a.person_id = p.id AND a.starts_on <= asked.today AND (a.ends_on IS NULL OR a.ends_on > asked.today)
    ORDER BY asked.turn, a.id`,
};

export const AT: Statement = {
  name: "desk_at",
  text: `
    SELECT o.id, o.period_id AS "periodId", o.unit_code AS "unitCode", o.time_zone AS "timeZone",
           o.opens_at AS "opensAt", o.due_at AS "dueAt", o.late_until AS "lateUntil", o.locks_at AS "locksAt",
           o.put_off_from AS "putOffFrom", o.reopened_until AS "reopenedUntil", o.exempted_at AS "exemptedAt", o.exempt_reason AS "exemptReason",
           o.exempted_by_id AS "exemptedById",
           p.program_id AS "programId", p.key, p.name AS "periodName", p.form_version_id AS "formVersionId",
           p.opens_at AS "periodOpensAt", p.due_at AS "periodDueAt", p.late_until AS "periodLateUntil",
           p.locks_at AS "periodLocksAt",
           md5(g.definition::text) AS "programDigest", newest.id AS "newestFormId",
           u.kind AS "unitKind", u.name AS "unitName", u.closed_on::timestamp AT TIME ZONE 'UTC' AS "closedOn",
           v.name AS village, k.name AS kecamatan,
           r.number, r.submitted_at AS "submittedAt", last.nihil,
           d.person_id AS "draftPersonId", d.updated_at AS "draftUpdatedAt", d.xmin::text AS "draftVersion"
    FROM unnest($1::int[]) AS asked (id)
    JOIN obligation o ON o.id = asked.id
    JOIN period p ON p.id = o.period_id
    JOIN program g ON g.id = p.program_id
    JOIN unit u ON u.code = o.unit_code
    LEFT JOIN unit v ON v.code = substring(o.unit_code FROM '^[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+')
    LEFT JOIN unit k ON k.code = substring(o.unit_code FROM '^[0-9]+\\.[0-9]+\\.[0-9]+')
    LEFT JOIN report r ON r.obligation_id = o.id
    LEFT JOIN LATERAL (
      SELECT nihil FROM report_version WHERE report_id = r.id ORDER BY version DESC LIMIT 1
    ) AS last ON true
    LEFT JOIN draft d ON d.obligation_id = o.id
    LEFT JOIN LATERAL (
      SELECT id FROM form_version WHERE form_id = g.definition->>'form' ORDER BY published_at DESC, id DESC LIMIT 1
    ) AS newest ON true`,
};

export const DRAFTS: Statement = {
  name: "desk_drafts",
  text: `
    SELECT obligation_id AS "obligationId", person_id AS "personId", form_version_id AS "formVersionId", state, revision,
           updated_at AS "updatedAt", xmin::text AS version
    FROM draft WHERE obligation_id = ANY($1::int[])`,
};

export const BEGIN: Statement = {
  name: "desk_begin",
  text: `
    INSERT INTO draft (obligation_id, person_id, form_version_id, state, revision, updated_at)
    SELECT obligation_id, person_id, form_version_id, state::jsonb, revision, updated_at
    FROM unnest($1::int[], $2::int[], $3::int[], $4::text[], $5::int[], $6::timestamptz[])
      AS begun (obligation_id, person_id, form_version_id, state, revision, updated_at)
    ON CONFLICT (obligation_id) DO NOTHING
    RETURNING obligation_id AS "obligationId", xmin::text AS version`,
};

export const ADVANCE: Statement = {
  name: "desk_advance",
  text: `
    UPDATE draft AS d
    SET revision = d.revision + 1, person_id = step.person_id, updated_at = step.updated_at,
        state = d.state || jsonb_build_object(
          'updateId', step.update_id,
          'interview', (d.state->'interview') || step.head::jsonb || jsonb_build_object(
            'cells', ((d.state->'interview'->'cells') - ARRAY(SELECT jsonb_array_elements_text(step.gone::jsonb)))
                     || step.cells::jsonb))
    FROM unnest($1::int[], $2::int[], $3::text[], $4::int[], $5::timestamptz[], $6::bigint[], $7::text[], $8::text[], $9::text[])
      AS step (obligation_id, revision, version, person_id, updated_at, update_id, head, cells, gone)
    WHERE d.obligation_id = step.obligation_id AND d.revision = step.revision AND d.xmin::text = step.version
    RETURNING d.obligation_id AS "obligationId", d.xmin::text AS version`,
};

// Of the program's reports of earlier periods, the newest that says something. A unit that goes on under another code, and owed nothing
// under that before, goes on from what it said under the old one; what several said, or one that became several, is nobody's last report.
export const LAST: Statement = {
  name: "desk_last",
  text: `
    SELECT asked.turn::int AS turn, last.answers, last.nihil, last.key AS "periodKey"
    FROM unnest($1::text[], $2::text[], $3::timestamptz[]) WITH ORDINALITY AS asked (unit_code, program_id, before, turn)
    LEFT JOIN LATERAL (
      SELECT s.from_code AS code FROM unit_succession s JOIN unit old ON old.code = s.from_code
      WHERE s.to_code = asked.unit_code AND old.closed_on IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM unit_succession b WHERE b.to_code = s.to_code AND b.from_code <> s.from_code)
        AND NOT EXISTS (SELECT 1 FROM unit_succession b WHERE b.from_code = s.from_code AND b.to_code <> s.to_code)
        AND NOT EXISTS (SELECT 1 FROM obligation own WHERE own.unit_code = s.to_code AND own.opens_at < (s."on"::timestamp AT TIME ZONE own.time_zone))
    ) AS renamed ON true
    CROSS JOIN LATERAL (
      SELECT v.answers, v.nihil, p.key
      FROM obligation o
      JOIN period p ON p.id = o.period_id
      JOIN report r ON r.obligation_id = o.id
      JOIN report_version v ON v.report_id = r.id
      WHERE o.unit_code = ANY(ARRAY[asked.unit_code, renamed.code]) AND p.program_id = asked.program_id AND p.opens_at < asked.before AND NOT v.nihil
      ORDER BY p.opens_at DESC, v.version DESC LIMIT 1
    ) AS last`,
};

// The report and the end of its draft are one statement, so neither can be without the other.
export const SEND: Statement = {
  name: "desk_send",
  text: `
    WITH sent AS (
      INSERT INTO report (obligation_id, number, submitted_at) VALUES ($1, $2, $3)
      ON CONFLICT (obligation_id) DO NOTHING RETURNING id
    ), version AS (
      INSERT INTO report_version (report_id, version, form_version_id, answers, reasons, nihil, person_id, submitted_at)
      SELECT id, 1, $4, $5::jsonb, $6::jsonb, $7, $8, $3 FROM sent
    ), done AS (
      DELETE FROM draft WHERE obligation_id = $1 AND EXISTS (SELECT FROM sent)
    )
    SELECT id FROM sent`,
};
