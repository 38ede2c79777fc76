using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Composing.Words;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Templates;

/// <summary>What a word of a template is told before its bar.</summary>
internal enum WordInput
{
    /// <summary>One indicator, by code or name.</summary>
    Indicator,

    /// <summary>Indicators with commas between, a group, or <c>all</c>.</summary>
    Indicators,

    /// <summary>A period: the bulletin's <c>period</c>, or 2019-08.</summary>
    Period,

    /// <summary>Any text.</summary>
    Text,
}

/// <summary>A word that templates call: <c>{{ 'IND_OUTPUT' | told }}</c>.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Input">What it is told.</param>
/// <param name="Options">The options that it takes.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Say">Says it.</param>
internal sealed record TemplateWord(string Name, WordInput Input, IReadOnlyList<string> Options, LocalText Meaning, Func<WordDesk, WordCall, Saying> Say);

/// <summary>A word as a template calls it.</summary>
/// <param name="Text">What stands before the bar.</param>
/// <param name="Indicators">The indicators that it means; none for a period and for plain text.</param>
/// <param name="Options">What is said of the figure.</param>
internal sealed record WordCall(string Text, IReadOnlyList<Indicator> Indicators, WordOptions Options)
{
    /// <summary>The one indicator.</summary>
    public Indicator Indicator => Indicators[0];
}

/// <summary>All that words say things with.</summary>
internal sealed class WordDesk
{
    /// <summary>Makes it.</summary>
    public WordDesk(BulletinFigures published, Phrases phrases)
    {
        (Published, Clauses) = (published, new(published, phrases));
        Lists = new(published, phrases, Clauses);
        Tables = new(published, phrases);
        Charts = new(published, phrases, Tables);
    }

    /// <summary>What is published.</summary>
    public BulletinFigures Published { get; }

    /// <summary>What tells one indicator.</summary>
    public ClauseWords Clauses { get; }

    /// <summary>What tells several.</summary>
    public ListWords Lists { get; }

    /// <summary>What makes tables.</summary>
    public TableWords Tables { get; }

    /// <summary>What makes charts.</summary>
    public ChartWords Charts { get; }

    /// <summary>The figures that a call is about.</summary>
    public FigureChoice Choice(WordCall call) => new(Published, call.Indicator, call.Options);
}
