-- Forms published before 2026-11-25 say "pair" for what is now an integer with kentongan::pair, and their soft rules wanted
-- a reason only where they said so. Drafts of that time held their answers elsewhere.
UPDATE "form_version" SET "definition" = jsonb_set("definition", '{survey}', (
  SELECT jsonb_agg(
    CASE WHEN "row"->>'type' = 'pair' THEN "row" || '{"type": "integer", "kentongan::pair": "yes"}' ELSE "row" END
    || CASE WHEN "row" ? 'kentongan::warning' AND NOT "row" ? 'kentongan::warning_reason'
       THEN '{"kentongan::warning_reason": "no"}' ELSE '{}' END::jsonb
    || CASE WHEN "row" ? 'kentongan::warning_2' AND NOT "row" ? 'kentongan::warning_reason_2'
       THEN '{"kentongan::warning_reason_2": "no"}' ELSE '{}' END::jsonb
    || CASE WHEN "row" ? 'kentongan::warning_3' AND NOT "row" ? 'kentongan::warning_reason_3'
       THEN '{"kentongan::warning_reason_3": "no"}' ELSE '{}' END::jsonb
    ORDER BY "place")
  FROM jsonb_array_elements("definition"->'survey') WITH ORDINALITY AS "survey"("row", "place")
));

UPDATE "draft" SET "state" = "state" || jsonb_build_object(
  'heldSince', to_char("updated_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'interview', jsonb_build_object(
    'at', NULL,
    'pending', NULL,
    'returning', false,
    'startedAt', to_char("updated_at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'seed', "obligation_id"::text,
    'cells', coalesce((
      SELECT jsonb_object_agg("name", jsonb_build_object('answer', "answer"))
      FROM jsonb_each("state"->'interview'->'answers') AS "given"("name", "answer")
    ), '{}'::jsonb)
  )
) WHERE "state"->'interview' ? 'answers';
