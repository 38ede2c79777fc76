using System.Text.RegularExpressions;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Findings;

/// <summary>Something a check has to say about a place in a submission.</summary>
/// <param name="Kind">What it says: code, severity and texts.</param>
/// <param name="Place">Where.</param>
/// <param name="Key">The observation it is about, if one was made out.</param>
/// <param name="Measure">The measure it is about, if one was made out.</param>
/// <param name="Arguments">
/// The particulars that its texts name; <c>found</c> and <c>expected</c> wherever they make sense. What reads otherwise in English
/// is there a second time: <c>{found}</c> in an English text is <c>foundEn</c> if there is one.
/// </param>
public sealed partial record Finding(
    FindingKind Kind, Place Place, ObservationKey? Key, Measure? Measure, IReadOnlyDictionary<string, string> Arguments)
{
    /// <summary>What it does to the figure: what its kind says, unless a rule of the catalogue says otherwise.</summary>
    public Severity Severity { get; init; } = Kind.Severity;

    /// <summary>Whether the figures it is about are held or refused, be it for another finding: then it must not say that they are published.</summary>
    public bool IsOfHeld { get; init; }

    /// <summary>What only follows from it, in the order of the file: no faults of their own, but what else the one slip makes look wrong.</summary>
    public IReadOnlyList<Finding> Consequences { get; init; } = [];

    /// <summary>Whether it casts doubt on the very figure it is about, which is then published as questionable.</summary>
    public bool DoubtsFigure => Kind.DoubtsFigure && Severity == Severity.Warning;

    /// <summary>The code of the catalogue's rule that it follows from; null if it follows from none.</summary>
    public string? Rule { get; init; }

    /// <summary>The version of the catalogue that has the rule; null if it follows from none.</summary>
    public string? Catalogue { get; init; }

    /// <summary>Why the rule holds, in the words of the catalogue; null if it has none.</summary>
    public LocalText? Why { get; init; }

    /// <summary>Where in the file the figures stand that it holds its own against; empty if they are elsewhere, or there are none.</summary>
    public IReadOnlyList<Place> Against { get; init; } = [];

    /// <summary>What was found, if that makes sense for it.</summary>
    public string? Found => Arguments.GetValueOrDefault("found");

    /// <summary>What was expected, if that makes sense for it.</summary>
    public string? Expected => Arguments.GetValueOrDefault("expected");

    /// <summary>What is wrong, with the particulars.</summary>
    public LocalText Message => Fill(Kind.Message);

    /// <summary>What to do, with the particulars.</summary>
    public LocalText Advice => Fill(Kind.Advice);

    /// <summary>A finding of a kind at a place, about nothing more than the place.</summary>
    public static Finding Of(FindingKind kind, Place place, params ReadOnlySpan<(string Name, LocalText Value)> arguments) =>
        Of(kind, place, null, null, arguments);

    /// <summary>A finding of a kind about a figure. An argument that reads otherwise in English is kept in both languages.</summary>
    public static Finding Of(
        FindingKind kind, Place place, ObservationKey? key, Measure? measure, params ReadOnlySpan<(string Name, LocalText Value)> arguments)
    {
        var named = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            named.Add(name, value.Zh);
            if (value.En != value.Zh)
            {
                named.Add(name + "En", value.En);
            }
        }

        return new(kind, place, key, measure, named);
    }

    /// <summary><c>HTZ2101 C5: ...</c></summary>
    public override string ToString() => $"{Kind.Code} {Place}: {Message.Zh}";

    // What becomes of the figures: texts that say it call it {outcome}.
    private LocalText Outcome =>
        IsOfHeld || Severity == Severity.Error ? new("数据暂缓发布", "held back")
        : DoubtsFigure ? new("数据按原样发布,标为存疑", "published as printed, marked questionable")
        : new("数据按原样发布", "published as printed");

    private LocalText Fill(LocalText template) => new(
        Fill(template.Zh, name => Arguments.GetValueOrDefault(name) ?? (name == "outcome" ? Outcome.Zh : null)),
        Fill(template.En, name => Arguments.GetValueOrDefault(name + "En") ?? Arguments.GetValueOrDefault(name) ?? (name == "outcome" ? Outcome.En : null)));

    private static string Fill(string template, Func<string, string?> argument) =>
        Placeholder().Replace(template, match => argument(match.Groups[1].Value) is { } value ? InvisibleText.Shown(value) : match.Value);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
