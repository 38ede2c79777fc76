using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Prose;

/// <summary>What a clause without a subject of its own goes back to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Area">Its area; null where none was named.</param>
/// <param name="Parent">The total that it is a part of; null if none.</param>
internal sealed record Target(SubjectName Name, string? Area, string? Parent)
{
    /// <summary>What of it is left out or taken in, as brackets behind its name say: (不含农户); empty where they do not.</summary>
    public string Coverage { get; init; } = "";

    /// <summary>Its name with what is left out of it.</summary>
    public string Text => Name.Text + Coverage;

    /// <summary>Its name as the text writes it, where that is whole and other than the standard one: 出口额 for 出口总额; null otherwise.</summary>
    public string? Written { get; init; }

    /// <summary>The unit of its last amount; null where none was given.</summary>
    public string? Unit { get; init; }

    /// <summary>The measure of its last amount; null where none was given.</summary>
    public ProseMeasure? Amount { get; init; }

    /// <summary>The measure of the last figure of it.</summary>
    public ProseMeasure? Last { get; init; }

    /// <summary>The time of its last amount.</summary>
    public HeldPeriod Held { get; init; }

    /// <summary>How sure the name is.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>The target with its name as written, if the standard way of writing that is all that the name is.</summary>
    /// <param name="noun">The name as its clause has it, cleaned.</param>
    public Target WrittenAs(string noun) => noun != Name.Text && NameParts.Split(StandardNames.Of(noun)) == Name ? this with { Written = noun } : this;
}
