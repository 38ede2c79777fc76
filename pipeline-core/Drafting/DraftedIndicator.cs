using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Drafting.Naming;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Drafting;

/// <summary>An indicator that is proposed.</summary>
public sealed record DraftedIndicator
{
    internal DraftedIndicator(Candidate from) => From = from;

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>The code of its group.</summary>
    public required string Group { get; init; }

    /// <summary>What somebody should look at.</summary>
    public required IReadOnlyList<LocalText> Questions { get; init; }

    /// <summary>How its parts stand to it as far as the files tell, with the evidence; null where they tell nothing.</summary>
    public (Parts Parts, LocalText Evidence)? Parts { get; init; }

    /// <summary>The names that files have for it.</summary>
    internal IEnumerable<string> Names => From.Sightings.SelectMany(sighting => new[] { sighting.Name, sighting.Spelling, sighting.Figure.Indicator }).Concat(From.Spellings).Prepend(From.Name).Distinct();

    /// <summary>The units that it is written in, and its own.</summary>
    internal IEnumerable<Unit> Units => From.Sightings.Select(sighting => sighting.Unit).OfType<Unit>().Append(Indicator.Unit);

    /// <summary>What it was drafted from.</summary>
    internal Candidate From { get; }
}
