using System.Globalization;

namespace HtzPipeline.Generated.Measuring;

/// <summary>How well one check does.</summary>
/// <param name="code">The code of its finding.</param>
/// <param name="text">What it checks.</param>
public sealed class CheckScore(string code, string text)
{
    private const int MostExamples = 3;

    private readonly List<string> _examples = [];

    public string Code => code;

    /// <summary>Faults put into files.</summary>
    public int Faults { get; private set; }

    /// <summary>Of these, those that a finding says.</summary>
    public int Found { get; private set; }

    /// <summary>Files with a change that rounding just allows.</summary>
    public int NearMisses { get; set; }

    /// <summary>Findings of the code, in files with and without faults.</summary>
    public int Findings { get; private set; }

    /// <summary>Of these, those that a fault accounts for.</summary>
    public int Justified { get; private set; }

    /// <summary>Found / faults.</summary>
    public decimal Recall => Faults == 0 ? 1 : (decimal)Found / Faults;

    /// <summary>Justified / findings.</summary>
    public decimal Precision => Findings == 0 ? 1 : (decimal)Justified / Findings;

    /// <summary>The first few that went wrong, in words.</summary>
    public IReadOnlyList<string> Examples => _examples;

    /// <summary>Counts a fault.</summary>
    public void CountFault(bool isFound, Func<string> example)
    {
        Faults++;
        Found += isFound ? 1 : 0;
        Note(isFound, () => $"{code} missed: {example()}");
    }

    /// <summary>Counts a finding.</summary>
    public void CountFinding(bool isJustified, Func<string> example)
    {
        Findings++;
        Justified += isJustified ? 1 : 0;
        Note(isJustified, () => $"{code} unfounded: {example()}");
    }

    /// <summary>Adds what was counted elsewhere.</summary>
    public void Add(CheckScore other)
    {
        Faults += other.Faults;
        Found += other.Found;
        NearMisses += other.NearMisses;
        Findings += other.Findings;
        Justified += other.Justified;
        _examples.AddRange(other._examples.Take(Math.Max(0, MostExamples - _examples.Count)));
    }

    /// <summary>A line of the table for people.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"| {code} | {text} | {Faults} | {Recall:0.000} | {NearMisses} | {Findings} | {Precision:0.000} |");

    private void Note(bool isRight, Func<string> example)
    {
        if (!isRight && _examples.Count < MostExamples)
        {
            _examples.Add(example());
        }
    }
}
