using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Rereading;

/// <summary>What came of a file so far, by itself and by decisions about it.</summary>
internal sealed class KnownFigures
{
    /// <summary>What is published of it.</summary>
    public List<Fact> Published { get; } = [];

    /// <summary>The places of what is published of it or was refused.</summary>
    public HashSet<Place> Decided { get; } = [];

    /// <summary>The places of what is held of it already: that waits where it is.</summary>
    public HashSet<Place> Held { get; } = [];

    /// <summary>What was published of it by a decision, and taken back.</summary>
    public HashSet<Reading> TakenBack { get; } = [];

    /// <summary>Takes in the facts of the file, or of a decision about it.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="isInForce">Whether they are published, and have not been taken back.</param>
    public void Add(FactsDocument facts, bool isInForce)
    {
        if (facts.Decision?.Kind == DecisionKind.Refusal)
        {
            Decided.UnionWith(facts.Held.Select(Reading.PlaceOf));
        }
        else if (facts.Decision?.Kind == DecisionKind.Withdrawal)
        {
            return;
        }
        else if (isInForce)
        {
            Published.AddRange(facts.Facts);
            Decided.UnionWith(facts.Facts.Select(Reading.PlaceOf));
            Held.UnionWith(facts.Held.Select(Reading.PlaceOf));
        }
        else
        {
            TakenBack.UnionWith(facts.Facts.Select(Reading.Of));
            Held.UnionWith(facts.Decision is null ? facts.Held.Select(Reading.PlaceOf) : []);
        }
    }
}

/// <summary>What a place in a file was read as.</summary>
/// <param name="Place">The place.</param>
/// <param name="Key">Of what it is the figure.</param>
/// <param name="Measure">Its measure.</param>
/// <param name="Number">The number; null where it is missing.</param>
/// <param name="Unit">The code of its unit.</param>
internal readonly record struct Reading(Place Place, ObservationKey Key, Measure Measure, PrintedNumber? Number, string Unit)
{
    /// <summary>What a fact was read as.</summary>
    public static Reading Of(Fact fact) => new(PlaceOf(fact), fact.Key, fact.Measure, fact.Figure.Number, fact.Figure.Unit);

    /// <summary>Where a fact stands.</summary>
    public static Place PlaceOf(Fact fact) => fact.Figure.Origin!.Place;
}
