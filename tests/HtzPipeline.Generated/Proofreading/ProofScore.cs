using System.Globalization;

namespace HtzPipeline.Generated.Proofreading;

/// <summary>How well faults of one kind are found.</summary>
/// <param name="kind">The kind.</param>
public sealed class ProofScore(string kind)
{
    private const int MostExamples = 12;

    private readonly List<string> _examples = [];

    public string Kind => kind;

    /// <summary>Faults put into drafts.</summary>
    public int Faults { get; private set; }

    /// <summary>Of these, those that are found.</summary>
    public int Found { get; private set; }

    /// <summary>Right numbers beside them.</summary>
    public int Others { get; private set; }

    /// <summary>Of these, those that were said to be wrong.</summary>
    public int Alarms { get; private set; }

    /// <summary>Found / faults.</summary>
    public decimal Recall => Faults == 0 ? 1 : (decimal)Found / Faults;

    /// <summary>The first few that went wrong, in words.</summary>
    public IReadOnlyList<string> Examples => _examples;

    /// <summary>Counts a fault.</summary>
    public void CountFault(bool isFound, Func<string> example)
    {
        Faults++;
        Found += isFound ? 1 : 0;
        Note(isFound, () => $"{kind} missed: {example()}");
    }

    /// <summary>Counts the numbers that are right.</summary>
    public void CountOthers(int numbers, IReadOnlyList<string> alarms)
    {
        Others += numbers;
        Alarms += alarms.Count;
        foreach (var alarm in alarms)
        {
            Note(isRight: false, () => $"{kind} false alarm: {alarm}");
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"| {kind} | {Faults} | {Found} | {Recall:0.000} | {Others} | {Alarms} |");

    /// <summary>Keeps an example of something else.</summary>
    public void Note(string example) => Note(isRight: false, () => $"{kind} {example}");

    private void Note(bool isRight, Func<string> example)
    {
        if (!isRight && _examples.Count < MostExamples)
        {
            _examples.Add(example());
        }
    }
}
