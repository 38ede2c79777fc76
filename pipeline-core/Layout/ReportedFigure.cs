using System.Collections.Immutable;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Layout;

/// <summary>A figure as its file states it, before the catalogue is consulted: everything is as labelled.</summary>
public sealed record ReportedFigure
{
    // A file has hundreds of thousands of figures, of which nearly all have nothing in a third of what a figure may have.
    private RareParts _rare = RareParts.None;

    /// <summary>The cell it was read from.</summary>
    public required Place Place { get; init; }

    /// <summary>The indicator as labelled, without unit, measure and 其中; empty where the file names none.</summary>
    public required string Indicator { get; init; }

    /// <summary>
    /// The label of the indicator as it is written, where it has characters that nobody sees; in prose, where <see cref="Indicator"/> is the standard
    /// way of writing it (出口额, 出口总额). Null otherwise.
    /// </summary>
    public string? Written { get => _rare.Written; init => _rare = value == _rare.Written ? _rare : _rare with { Written = value }; }

    /// <summary>The labels it stands under (the total of a 其中, group headings), outermost first.</summary>
    public IReadOnlyList<string> Parents { get; init; } = ImmutableList<string>.Empty;

    /// <summary>Of <see cref="Parents"/> those that the column's heading adds to the indicator that the row names; the last of them.</summary>
    public IReadOnlyList<string> Headings { get => _rare.Headings; init => _rare = ReferenceEquals(value, _rare.Headings) ? _rare : _rare with { Headings = value }; }

    /// <summary>The code that stands beside the indicator's name; null where there is none.</summary>
    public string? Code { get => _rare.Code; init => _rare = value == _rare.Code ? _rare : _rare with { Code = value }; }

    /// <summary>The title of its table, without its period; null where it has none.</summary>
    public string? Table { get; init; }

    /// <summary>The area as labelled; null where the file names none.</summary>
    public string? Area { get; init; }

    /// <summary>The months it covers; null where the file does not say.</summary>
    public PeriodSpan? Period { get; init; }

    /// <summary>The period as its label states it, before 累计 and 本月 are reckoned in: 2019-08 for the cumulative of 2019年8月, which covers January to August.</summary>
    public PeriodSpan? StatedPeriod { get; init; }

    /// <summary>What it goes by, as labelled: a cumulative figure by the period it runs to, where its label names only that.</summary>
    public PeriodSpan? LabelledPeriod => Measure.Basis == MeasureBasis.Cumulative ? StatedPeriod ?? Period : Period;

    /// <summary>
    /// The period as written, where it is none that is published (a day, a week, a financial year such as 2010-11) or cannot
    /// be read: then <see cref="Period"/> is null, and no other may stand in for it.
    /// </summary>
    public string? PeriodText { get => _rare.PeriodText; init => _rare = value == _rare.PeriodText ? _rare : _rare with { PeriodText = value }; }

    /// <summary>
    /// The months of any year (2000 stands for it, 1999 for the one before) that it covers, where a document names them and no year:
    /// <see cref="Period"/> is null then, and the upload's folder says the year.
    /// </summary>
    public PeriodSpan? Part { get => _rare.Part; init => _rare = value == _rare.Part ? _rare : _rare with { Part = value }; }

    /// <summary>Whether <see cref="Part"/> is of the document's own year, and not of 去年.</summary>
    public bool IsOfOwnYear { get => _rare.IsOfOwnYear; init => _rare = value == _rare.IsOfOwnYear ? _rare : _rare with { IsOfOwnYear = value }; }

    /// <summary>The code points before it in the text of a file that is text; null elsewhere.</summary>
    public int? At { get => _rare.At; init => _rare = value == _rare.At ? _rare : _rare with { At = value }; }

    /// <summary>Where and how it stands in a document's prose; null for a figure of a table.</summary>
    public ProseNote? Prose { get => _rare.Prose; init => _rare = ReferenceEquals(value, _rare.Prose) ? _rare : _rare with { Prose = value }; }

    /// <summary>Of a gap between two growths, with what the text compares; null elsewhere.</summary>
    public OtherSide? OtherSide { get => _rare.OtherSide; init => _rare = ReferenceEquals(value, _rare.OtherSide) ? _rare : _rare with { OtherSide = value }; }

    /// <summary>What it measures, as far as its headers say.</summary>
    public ReportedMeasure Measure { get; init; }

    /// <summary>
    /// The heading of its column, where it says of the row's indicator something that is not known (年度目标, 预测值): then
    /// <see cref="Measure"/> is unstated, and no other may stand in for it.
    /// </summary>
    public string? MeasureText { get => _rare.MeasureText; init => _rare = value == _rare.MeasureText ? _rare : _rare with { MeasureText = value }; }

    /// <summary>Of a share, or of how one has changed, the total that its header or label names (占全市比重); null where they name none, and of prose, which has it among <see cref="Parents"/>.</summary>
    public string? ShareOf { get => _rare.ShareOf; init => _rare = value == _rare.ShareOf ? _rare : _rare with { ShareOf = value }; }

    /// <summary>Which way its header or label says that it goes; <see cref="Number"/> is as printed all the same.</summary>
    public MeasureDirection Direction { get; init; }

    /// <summary>The raw text of the cell.</summary>
    public required string Text { get; init; }

    /// <summary>The number; null where missing, <see cref="Status"/> saying how.</summary>
    public PrintedNumber? Number { get; init; }

    /// <summary>Normal, or how it is missing.</summary>
    public ObservationStatus Status { get; init; }

    /// <summary>The flag printed after the number (p provisional, b break, e estimated, c confidential); null where there is none.</summary>
    public string? Flag { get => _rare.Flag; init => _rare = value == _rare.Flag ? _rare : _rare with { Flag = value }; }

    /// <summary>The unit as written nearest to it: in its cell, name, unit column, header, or the sheet's unit row; null where none is.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit that a note names for amounts of money alone, where <see cref="Unit"/> is null: it is meant if the indicator is one of money.</summary>
    public string? MoneyUnit { get => _rare.MoneyUnit; init => _rare = value == _rare.MoneyUnit ? _rare : _rare with { MoneyUnit = value }; }

    /// <summary>The unit of the nearest row above it that has one, where its own cell in the column of units is blank and nothing else says its unit.</summary>
    public string? UnitAbove { get => _rare.UnitAbove; init => _rare = value == _rare.UnitAbove ? _rare : _rare with { UnitAbove = value }; }

    /// <summary>The findings that hold it until somebody decides; empty if none does. What it is is complete all the same.</summary>
    public IReadOnlyList<FindingKind> HeldFor { get => _rare.HeldFor; init => _rare = ReferenceEquals(value, _rare.HeldFor) ? _rare : _rare with { HeldFor = value }; }

    /// <summary>What else it may be: complete figures, each as one decision would make it. Empty unless it is held and may be read in two ways.</summary>
    public IReadOnlyList<ReportedFigure> Alternatives { get => _rare.Alternatives; init => _rare = ReferenceEquals(value, _rare.Alternatives) ? _rare : _rare with { Alternatives = value }; }

    /// <summary>The labels of its table's rows, where some of them may be the names of areas alone over others; see <see cref="TableLabels"/>.</summary>
    internal TableLabels? Labels { get => _rare.Labels; init => _rare = ReferenceEquals(value, _rare.Labels) ? _rare : _rare with { Labels = value }; }

    /// <summary>All that it may be: itself, as if nothing held it, and what else.</summary>
    internal IEnumerable<ReportedFigure> Readings => Alternatives.Prepend(this with { HeldFor = [], Alternatives = [] });

    /// <summary>The figure held by one more finding, by which each of its readings may be another as well.</summary>
    /// <param name="kind">The finding.</param>
    /// <param name="other">Makes the other of a reading.</param>
    internal ReportedFigure HeldBy(FindingKind kind, Func<ReportedFigure, ReportedFigure> other) =>
        this with { HeldFor = [.. HeldFor, kind], Alternatives = [.. Alternatives, .. Readings.Select(other)] };

    private sealed record RareParts
    {
        public static readonly RareParts None = new();

        public string? Written { get; init; }

        public IReadOnlyList<string> Headings { get; init; } = ImmutableList<string>.Empty;

        public string? Code { get; init; }

        public string? PeriodText { get; init; }

        public PeriodSpan? Part { get; init; }

        public bool IsOfOwnYear { get; init; } = true;

        public int? At { get; init; }

        public ProseNote? Prose { get; init; }

        public OtherSide? OtherSide { get; init; }

        public string? MeasureText { get; init; }

        public string? ShareOf { get; init; }

        public string? Flag { get; init; }

        public string? MoneyUnit { get; init; }

        public string? UnitAbove { get; init; }

        public TableLabels? Labels { get; init; }

        public IReadOnlyList<FindingKind> HeldFor { get; init; } = ImmutableList<FindingKind>.Empty;

        public IReadOnlyList<ReportedFigure> Alternatives { get; init; } = ImmutableList<ReportedFigure>.Empty;
    }
}
