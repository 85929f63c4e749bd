namespace StatiqSite.Diagnostics.Formats;

/// <summary>What the <c>json</c> format holds, for programs that read it (<see href="https://json-schema.org/draft/2020-12">JSON Schema 2020-12</see>).</summary>
/// <remarks>A test holds every message of every fault we know to it, with no property left out and none unknown.</remarks>
public static class JsonFormatSchema
{
    /// <summary>The whole file, with its last line ended.</summary>
    public const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "urn:statiqsite:schema:diagnostics",
          "title": "What `check --format json` tells",
          "description": "Every fault of a run, by file and place. Lines and columns count from 1, offsets from 0, all in UTF-16 units. A new property does not raise the version.",
          "type": "object",
          "required": ["version", "errors", "warnings", "diagnostics"],
          "properties": {
            "version": { "description": "Rises when a reader of the former version could be misled.", "const": 1 },
            "errors": { "description": "How many of the diagnostics are errors.", "$ref": "#/$defs/count" },
            "warnings": { "description": "How many are warnings.", "$ref": "#/$defs/count" },
            "diagnostics": { "type": "array", "items": { "$ref": "#/$defs/diagnostic" } }
          },
          "additionalProperties": false,
          "$defs": {
            "count": { "type": "integer", "minimum": 0 },
            "diagnostic": {
              "title": "One fault",
              "type": "object",
              "required": ["rule", "severity", "message", "path", "start", "end", "label", "notes", "help", "related", "mendable", "edits", "page"],
              "properties": {
                "rule": { "description": "The lasting name of the rule.", "type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$" },
                "severity": { "description": "An error fails the run; a warning only under `--strict`.", "enum": ["error", "warning"] },
                "message": { "description": "What is wrong, in a sentence that stands alone.", "type": "string", "pattern": "\\S" },
                "path": { "$ref": "#/$defs/path" },
                "start": { "description": "Where the words at fault begin.", "$ref": "#/$defs/position" },
                "end": { "description": "Behind the last of them.", "$ref": "#/$defs/position" },
                "label": { "description": "A few words about the place; null where the message says it all.", "type": ["string", "null"] },
                "notes": { "description": "What helps to understand, a sentence each.", "type": "array", "items": { "type": "string" } },
                "help": { "description": "What to do; null where nobody can know.", "type": ["string", "null"] },
                "related": { "description": "Other places that explain this one.", "type": "array", "items": { "$ref": "#/$defs/related" } },
                "mendable": { "description": "True where `fix` mends it by itself.", "type": "boolean" },
                "edits": { "description": "What would mend it, all together.", "type": "array", "items": { "$ref": "#/$defs/edit" } },
                "page": { "description": "The rule's page on the site, a path.", "type": "string", "pattern": "^/contribute/rules/" }
              },
              "additionalProperties": false
            },
            "path": { "description": "The file, from the root of the site, with forward slashes.", "type": "string" },
            "position": {
              "title": "A place between two letters",
              "type": "object",
              "required": ["line", "column", "offset"],
              "properties": {
                "line": { "type": "integer", "minimum": 1 },
                "column": { "type": "integer", "minimum": 1 },
                "offset": { "type": "integer", "minimum": 0 }
              },
              "additionalProperties": false
            },
            "related": {
              "title": "Another place",
              "type": "object",
              "required": ["label", "path", "start", "end"],
              "properties": {
                "label": { "description": "What it has to do with the fault.", "type": "string" },
                "path": { "$ref": "#/$defs/path" },
                "start": { "$ref": "#/$defs/position" },
                "end": { "$ref": "#/$defs/position" }
              },
              "additionalProperties": false
            },
            "edit": {
              "title": "A change of one stretch of a file",
              "type": "object",
              "required": ["path", "start", "end", "text", "safe"],
              "properties": {
                "path": { "$ref": "#/$defs/path" },
                "start": { "$ref": "#/$defs/position" },
                "end": { "$ref": "#/$defs/position" },
                "text": { "description": "What stands there afterwards.", "type": "string" },
                "safe": { "description": "False where a person has to choose.", "type": "boolean" }
              },
              "additionalProperties": false
            }
          }
        }

        """;
}
