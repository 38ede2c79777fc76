using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Prose;

namespace HtzPipeline.Core.Layout;

/// <summary>What is known of a figure because it was read in prose.</summary>
public sealed record ProseNote
{
    /// <summary>The paragraph, from 1.</summary>
    public required int Paragraph { get; init; }

    /// <summary>The sentence within the paragraph, from 1.</summary>
    public required int Sentence { get; init; }

    /// <summary>How sure the name is.</summary>
    public Certainty Name { get; init; }

    /// <summary>How sure the period is.</summary>
    public Certainty Period { get; init; }

    /// <summary>How sure the area is.</summary>
    public Certainty Area { get; init; }

    /// <summary>How sure the measure is.</summary>
    public Certainty Measure { get; init; }

    /// <summary>The least sure of the parts that a figure cannot do without: an area that nobody names is the zone's.</summary>
    public Certainty Least => (Certainty)Math.Max((int)Name, Math.Max((int)Period, (int)Measure));

    /// <summary>Why it can be no published figure, whatever its name; null where nothing stands against it.</summary>
    public Aside? Aside { get; init; }

    /// <summary>The figure said again in full: 2019年1—8月,规模以上工业总产值(累计)58.33亿元.</summary>
    public required string InFull { get; init; }
}
