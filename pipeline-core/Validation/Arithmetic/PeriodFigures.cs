using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Validation.Arithmetic;

/// <summary>All there is of one period of a series, submitted and published. A period has few measures, so that these are looked through one by one.</summary>
internal sealed class PeriodFigures(Period period)
{
    private const int UsualMeasures = 2;

    private (Measure Measure, KnownFigure? Figure)[] _submitted = [];
    private int _count;

    /// <summary>The period.</summary>
    public Period Period => period;

    /// <summary>The first fact submitted of it, or null.</summary>
    public Fact? FirstFact { get; private set; }

    /// <summary>Whether anything but blanks is submitted of it.</summary>
    public bool IsReported { get; private set; }

    /// <summary>What is published of it, or null.</summary>
    public Observation? Published { get; set; }

    /// <summary>The figures of <see cref="Published"/> that were made out so far; null for what is not a sound one.</summary>
    public Dictionary<Measure, KnownFigure?> KnownPublished => field ??= [];

    /// <summary>Adds a submitted fact; of two of one measure the later stays.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="known">Its figure, if that is a sound one.</param>
    /// <param name="isReported">Whether it is more than a blank.</param>
    public void Add(Fact fact, KnownFigure? known, bool isReported)
    {
        FirstFact ??= fact;
        IsReported |= isReported;
        var index = IndexOf(fact.Measure);
        if (index < 0)
        {
            index = _count++;
            if (index == _submitted.Length)
            {
                Array.Resize(ref _submitted, Math.Max(UsualMeasures, 2 * index));
            }
        }

        _submitted[index] = (fact.Measure, known);
    }

    /// <summary>Whether a measure of it is submitted, sound or not.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="figure">The figure, if it is a sound one.</param>
    public bool IsSubmitted(Measure measure, out KnownFigure? figure)
    {
        var index = IndexOf(measure);
        figure = index < 0 ? null : _submitted[index].Figure;
        return index >= 0;
    }

    private int IndexOf(Measure measure)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_submitted[i].Measure == measure)
            {
                return i;
            }
        }

        return -1;
    }
}
