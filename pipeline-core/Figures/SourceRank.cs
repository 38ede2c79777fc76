namespace HtzPipeline.Core.Figures;

/// <summary>
/// How much a report of a figure counts against others of the same figure, those that count most first. What counts less never displaces what
/// counts more, whichever was uploaded later; among equals the last upload wins.
/// </summary>
public enum SourceRank
{
    /// <summary>A table, whoever may report it; and prose that somebody has let through against a table.</summary>
    Table,

    /// <summary>Prose of the department that owns the indicator.</summary>
    Prose,

    /// <summary>Prose of a department that speaks for the owner.</summary>
    SpeakersProse,
}
