using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Composing.Words;

/// <summary>The phrases of a language that figures are told in. Numbers are runs of their own, so that each keeps its figure.</summary>
internal abstract class Phrases(BulletinFigures published)
{
    /// <summary>What is published: it knows how things are called.</summary>
    protected BulletinFigures Published => published;

    /// <summary>The language.</summary>
    public abstract Language Language { get; }

    /// <summary>How numbers are printed.</summary>
    public abstract NumberStyle Numbers { get; }

    /// <summary>What stands between clauses.</summary>
    public abstract string Comma { get; }

    /// <summary>What stands between clauses that have commas themselves.</summary>
    public abstract string Semicolon { get; }

    /// <summary>What ends a sentence, and begins another.</summary>
    public abstract string Stop { get; }

    /// <summary>The characters that end a sentence.</summary>
    public abstract string Stops { get; }

    /// <summary>The phrase that a list of parts begins with (其中).</summary>
    public abstract string Among { get; }

    /// <summary>A time as one says it: 1—8月, 上半年, 截至8月末.</summary>
    public abstract string Time(SaidTime time, bool withYear);

    /// <summary>The time as it opens a clause.</summary>
    public abstract string Opening(SaidTime time, bool withYear);

    /// <summary>The name of what a clause is about.</summary>
    /// <param name="subject">The indicator and the area.</param>
    /// <param name="withArea">Whether the area is said as well.</param>
    /// <param name="isRoot">Whether that area is the whole zone.</param>
    public abstract string Name(Subject subject, bool withArea, bool isRoot);

    /// <summary>An area, before the names of several indicators.</summary>
    public abstract string Where(Area area, bool isRoot);

    /// <summary>Whether an indicator's name could be taken for one of which the indicator before it in the sentence is told: 企业 after a turnover.</summary>
    public abstract bool NeedsSentence(Indicator indicator, Indicator before);

    /// <summary>A number with its unit: 58.33亿元.</summary>
    public abstract IReadOnlyList<Run> Amount(CitedFigure figure, Unit? unit);

    /// <summary>The words between a name and its amount.</summary>
    public abstract string Is { get; }

    /// <summary>The words between a name and its share of a total.</summary>
    public abstract string Takes { get; }

    /// <summary>What stands between a name and words that compare it.</summary>
    public abstract string Compares { get; }

    /// <summary>The words between a name and what it does.</summary>
    public abstract string Does { get; }

    /// <summary>Growth on a year before: 同比增长8.2%, 同比下降3.1%, 同比持平.</summary>
    /// <param name="figure">The growth, in percent.</param>
    /// <param name="isFirst">Whether it follows the name at once, rather than an amount.</param>
    public abstract IReadOnlyList<Run> Growth(CitedFigure figure, bool isFirst);

    /// <summary>Growth that has no number: from loss to profit, from profit to loss.</summary>
    /// <param name="words">The words of the source.</param>
    public abstract string Turn(string words);

    /// <summary>Growth on the period just before: 环比增长2.0%.</summary>
    public abstract IReadOnlyList<Run> PreviousGrowth(CitedFigure figure);

    /// <summary>The share of a total: 占规模以上工业总产值的比重为36.7%.</summary>
    public abstract IReadOnlyList<Run> Share(CitedFigure figure, string total);

    /// <summary>The change of a share on a year before, in percentage points.</summary>
    public abstract IReadOnlyList<Run> ShareChange(CitedFigure figure);

    /// <summary>How many points a growth is above or below that of an earlier time.</summary>
    /// <param name="number">The points, without sign.</param>
    /// <param name="sign">-1, 0 or 1.</param>
    /// <param name="isFall">Whether both are falls, of which one says that they narrow or widen.</param>
    /// <param name="than">The earlier time.</param>
    public abstract IReadOnlyList<Run> GrowthGap(Run number, int sign, bool isFall, SaidTime than);

    /// <summary>What an amount gained or lost against an earlier time.</summary>
    /// <param name="number">The difference, without sign.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="sign">-1, 0 or 1.</param>
    /// <param name="than">The earlier time.</param>
    /// <param name="isOtherYear">Whether that is of the year before.</param>
    public abstract IReadOnlyList<Run> Change(Run number, Unit? unit, int sign, SaidTime than, bool isOtherYear);

    /// <summary>The place among the areas: 居第2位.</summary>
    public abstract IReadOnlyList<Run> Rank(Citation citation, int place, int outOf);

    /// <summary>That there is no figure, and in which way.</summary>
    public abstract string Missing(ObservationStatus? status);

    /// <summary>That no growth is published, and in which way.</summary>
    public abstract string NoGrowth(ObservationStatus? status);

    /// <summary>What stands in the place of a figure that no report is due of: of a January whose figures come with February's.</summary>
    public abstract string NotDue { get; }

    /// <summary>That there is no share of a total.</summary>
    /// <param name="status">Why; null where there is no figure.</param>
    /// <param name="total">The name of the total.</param>
    public abstract string NoShare(ObservationStatus? status, string total);

    /// <summary>That no report is due of some.</summary>
    public abstract string NotDueOf(IReadOnlyList<string> names);

    /// <summary>Several things after one another: A、B和C.</summary>
    public abstract string And(IReadOnlyList<string> names);

    /// <summary>分别为1、2、3亿元.</summary>
    public abstract IReadOnlyList<Run> Respectively(IReadOnlyList<string> names, IReadOnlyList<CitedFigure> figures, Unit? unit);

    /// <summary>分别增长1.0%、2.0%: of one sign.</summary>
    public abstract IReadOnlyList<Run> GrowRespectively(IReadOnlyList<string> names, IReadOnlyList<CitedFigure> growths, bool named);

    /// <summary>That an amount or rate has not been published yet, of several.</summary>
    public abstract string NotYet(IReadOnlyList<string> names);

    /// <summary>That no sub-district has a figure.</summary>
    /// <param name="name">The indicator's name.</param>
    /// <param name="isDue">Whether a report is due at all.</param>
    public abstract string NoneInAreas(string name, bool isDue);

    /// <summary>That figures are being checked, of several.</summary>
    public abstract string BeingChecked(IReadOnlyList<string> names);

    /// <summary>That figures are published as printed, though in doubt, of several.</summary>
    public abstract string Doubtful(IReadOnlyList<string> names);

    /// <summary>What a reader should know of a figure of a status; empty for an ordinary one.</summary>
    public abstract string Note(ObservationStatus status);

    /// <summary>That an error had held a figure, and somebody let it through.</summary>
    public abstract string NoteLetThrough { get; }

    /// <summary>That a figure is computed of one that was let through.</summary>
    public abstract string NoteRestsOnLetThrough { get; }

    /// <summary>That a figure was computed here from others.</summary>
    public abstract string NoteComputed { get; }

    /// <summary>What a figure was published as before.</summary>
    public abstract IReadOnlyList<Run> NoteBefore(CitedFigure earlier, Unit? unit);

    /// <summary>The phrases of a language.</summary>
    public static Phrases In(Language language, BulletinFigures published) => language == Language.Zh ? new ChinesePhrases(published) : new EnglishPhrases(published);

    /// <summary>Numbers with a separator between them.</summary>
    protected static IEnumerable<Run> Between(IEnumerable<Run> numbers, string separator, string last)
    {
        var all = numbers.ToList();
        return all.SelectMany((number, i) => i == 0 ? [number] : new Run[] { i == all.Count - 1 ? last : separator, number });
    }
}
