using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Makes facts of reported figures: finds indicator, area, period, measure and unit of each by the catalogue, and says of
/// each figure of which it cannot why. For one file; keeps at most 64 bytes a figure, to find duplicates.
/// </summary>
/// <param name="catalogue">The reference data.</param>
/// <param name="upload">The upload that the figures are from.</param>
public sealed class FigureMapper(IndicatorCatalogue catalogue, Upload upload)
{
    // Enough for a clerk, and a file of nothing but unknown labels is not searched for minutes.
    private const int LabelsToSuggestFor = 100;

    private readonly IndicatorNames _indicators = new(catalogue);
    private readonly Memo<Area?> _areas = new(name => catalogue.FindArea(name));
    private readonly Numbering<string> _areaNumbers = new();
    private readonly Duplicates _duplicates = new(catalogue);
    private readonly FindingLog _log = new();
    private readonly List<Comparison> _comparisons = [];
    private readonly HashSet<(string Indicator, string Area)> _notUnderstood = [];
    private readonly Period _lastMonth = upload.Period.LastMonth;
    private readonly Area _rootArea = catalogue.RootArea;
    private readonly LocalText _areaNames = new(
        string.Join("、", catalogue.Areas.Select(area => area.Name.Zh)), string.Join(", ", catalogue.Areas.Select(area => area.Name.En)));
    private readonly Dictionary<string, string> _nearestNames = [];
    private readonly Origin _origin = upload.OriginOf(Place.File, "");
    private (string? Code, ushort Number) _lastArea;
    private (string? Code, IndicatorInFile? Known, bool MayReport) _lastIndicator;
    private FigureMapper? _others;
    private SharedNames? _shared;
    private AreaHeadings? _headings;
    private BlankUnits? _blankUnits;

    /// <summary>What there is to say of the figures enumerated so far; complete after the last.</summary>
    public IReadOnlyList<Finding> Findings => _log.All;

    /// <summary>What the figures enumerated so far are compared with in the file; see <see cref="Comparison"/>.</summary>
    public IReadOnlyList<Comparison> Comparisons => _comparisons;

    /// <summary>The latest month that the file names for the figures enumerated so far; null if it names none.</summary>
    public Period? LatestStated { get; private set; }

    /// <summary>Whether some figure has a period that could not be read.</summary>
    public bool HasUnreadPeriod { get; private set; }

    /// <summary>The indicators and areas of which a figure enumerated so far could not be understood: they are in the file, however wrong.</summary>
    public IReadOnlySet<(string Indicator, string Area)> NotUnderstood => _notUnderstood;

    /// <summary>
    /// The facts, in the order of the figures and as they are asked for. A fact may still prove to be contradicted by a later
    /// one with the same key and measure; an error among <see cref="Findings"/> then names these. A fact without a value may
    /// be followed by one with a value, which stands in its place.
    /// </summary>
    /// <param name="figures">The figures; enumerated once.</param>
    public IEnumerable<Fact> Map(IEnumerable<ReportedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return MapEach(figures);
    }

    private IEnumerable<Fact> MapEach(IEnumerable<ReportedFigure> figures)
    {
        foreach (var figure in figures)
        {
            if ((_headings ??= new(catalogue, _log)).Resolve(figure) is { } placed && FactOf(Named(_indicators.AsWritten(placed))) is { } fact)
            {
                yield return fact;
            }
        }

        _log.Complete();
    }

    private ReportedFigure Named(ReportedFigure figure) =>
        (_blankUnits ??= new(_indicators, _log)).Resolve((_shared ??= new(catalogue, upload, _log)).Resolve(figure));

    // Of a figure that may be read in two ways each reading is understood by itself; of what only one proves to be, there is no choice.
    private Fact? FactOf(ReportedFigure figure)
    {
        if (figure.Prose is not null)
        {
            return FactOfProse(figure);
        }

        if (figure is { Period: null, Part: not null })
        {
            figure = InYearOfFolder(figure) with { Alternatives = [.. figure.Alternatives.Select(InYearOfFolder)] };
            _log.AddOnce(MeaningFindings.YearFromFolder, "", figure.Place, ("found", figure.Text), ("expected", upload.Period.ToString()));
        }

        var fact = Understand(figure);
        return figure.HeldFor.Count > 0 ? HeldFact(figure, fact)
            : fact is null || (fact.HeldFor.IsEmpty && !IsNew(fact)) ? null
            : HeldForOwner(fact);
    }

    private Fact? HeldFact(ReportedFigure figure, Fact? fact)
    {
        var holding = figure.HeldFor.Where(catalogue.Holds).Select(kind => kind.Code).ToList();
        if (holding.Count == 0)
        {
            return fact is not null && IsNew(fact) ? HeldForOwner(fact) : null;
        }

        _others ??= figure.Alternatives.Count == 0 ? null : new(catalogue, upload);
        Fact[] readings = [.. figure.Alternatives.Select(other => _others!.Understand(other with { HeldFor = figure.HeldFor })).Prepend(fact).OfType<Fact>().Distinct()];
        return readings is not [var first, .. var rest] ? null : HeldForOwner(first.HeldBy(holding) with { Alternatives = [.. rest] });
    }

    // Whoever may read an indicator's name into a file may be wrong about whose it is; only its owner can say that the figure is right.
    private Fact HeldForOwner(Fact fact) => MayReport(fact) && (fact.Alternatives.IsEmpty || fact.Alternatives.All(MayReport))
        ? fact
        : fact.HeldBy([MeaningFindings.WrongOwner.Code]);

    private bool MayReport(Fact fact) => KnownOf(fact.Key.Indicator).MayReport;

    // By its code, which is the catalogue's very string; most figures are of the indicator of the figure before.
    private (IndicatorInFile Known, bool MayReport) KnownOf(string code)
    {
        if (!ReferenceEquals(code, _lastIndicator.Code))
        {
            var indicator = catalogue.Indicator(code)!;
            _lastIndicator = (code, _indicators.Find(indicator), catalogue.MayReport(upload.Department, indicator));
        }

        return (_lastIndicator.Known!, _lastIndicator.MayReport);
    }

    // Prose: what is no indicator's figure is left aside; the year may come from the folder; what was inferred waits for the clerk.
    private Fact? FactOfProse(ReportedFigure figure)
    {
        var prose = figure.Prose!;
        if (prose.Aside is { } aside)
        {
            ReportOnce(MeaningFindings.ProseLeftAside, aside.ToString(), figure, null, figure.Indicator + figure.Text, ProseWords.Of(aside));
            return null;
        }

        var isOfFolder = figure.Period is null;
        if (isOfFolder)
        {
            figure = figure with
            {
                Period = figure.Part is { } part ? InYearOf(part, _lastMonth) : null,
                OtherSide = figure.OtherSide is { Period: { } months } other ? other with { Period = InYearOf(months, _lastMonth) } : figure.OtherSide,
            };
        }

        // A level of what flows, or growth without an amount of the same basis, is none of the indicator's measures.
        if (_indicators.Find(figure) is { Known.Indicator.Kind: IndicatorKind.Flow } && figure.Measure is { Basis: MeasureBasis.Level, Aspect: MeasureAspect.Amount or MeasureAspect.Growth })
        {
            ReportOnce(MeaningFindings.ProseLeftAside, nameof(MeasureBasis.Level), figure, null, figure.Indicator + figure.Text, ProseWords.LevelOfFlow);
            return null;
        }

        if (!IsShareOfParent(figure) || Understand(figure) is not { } fact)
        {
            return null;
        }

        if (isOfFolder || prose.Period == Certainty.Inferred)
        {
            _log.AddOnce(MeaningFindings.YearFromFolder, "", figure.Place, ("found", figure.Text), ("expected", upload.Period.ToString()));
        }

        if (!IsNew(fact))
        {
            return null;
        }

        if (IsSureEnough(prose, isOfFolder ? Certainty.Inferred : prose.Period))
        {
            return HeldForOwner(fact);
        }

        _log.Add(Finding.Of(MeaningFindings.ProseUnsure, figure.Place, fact.Key, fact.Measure, ("found", figure.Text), ("expected", prose.InFull)));
        return HeldForOwner(fact.HeldBy([MeaningFindings.ProseUnsure.Code]));
    }

    // The year of the folder is said by a finding of its own, and only who wants all stated has it wait.
    private bool IsSureEnough(ProseNote prose, Certainty period)
    {
        var least = catalogue.Department(upload.Department)?.Certainty ?? Certainty.Carried;
        return prose.Name <= least && prose.Measure <= least && (period <= least || least != Certainty.Stated);
    }

    // The share of another total than the catalogue's is another figure.
    private bool IsShareOfParent(ReportedFigure figure)
    {
        if (figure.Measure.Aspect is not (MeasureAspect.Share or MeasureAspect.ShareChange) || _indicators.Find(figure) is not { Known: var known })
        {
            return true;
        }

        var isParent = known.Indicator.Parent is { } parent && figure.Parents.Any(name => catalogue.FindIndicator(name)?.Code == parent);
        if (!isParent)
        {
            ReportOnce(MeaningFindings.ProseLeftAside, nameof(MeasureAspect.Share), figure, null, figure.Indicator + figure.Text, ProseWords.OtherTotal);
        }

        return isParent;
    }

    // A table of a document that names no year.
    private ReportedFigure InYearOfFolder(ReportedFigure figure) => figure is { Period: null, Part: { } part } && InYearOf(part, _lastMonth) is var period
        ? figure with { Period = period, StatedPeriod = period }
        : figure;

    // Months without a year are of the folder's, or of the one before where that would be still to come; 去年 is before the folder's.
    private static PeriodSpan InYearOf(PeriodSpan part, Period last)
    {
        var before = part.Last.Year == PeriodParts.AnyYear && part.Last.Number > last.Number ? 1 : PeriodParts.AnyYear - part.Last.Year;
        return PeriodParts.InYear(part, last.Year - before);
    }

    private bool IsNew(Fact fact)
    {
        var (known, _) = KnownOf(fact.Key.Indicator);
        return _duplicates.IsNew(fact, known.Indicator, KeyOf(known, fact), _log);
    }

    private Fact? Understand(ReportedFigure figure)
    {
        // Reading has said that its period or its measure cannot be told; no other must stand in for it.
        if (figure.PeriodText is not null || figure.MeasureText is not null)
        {
            HasUnreadPeriod |= figure.PeriodText is not null;
            return Unclear(figure, _indicators.Find(figure)?.Known.Indicator);
        }

        // Said while reading: a plan or an average is no figure of the period.
        if (Qualifiers.Holds(figure.Measure.Aspect))
        {
            return null;
        }

        if (figure.Measure.Aspect is not (MeasureAspect.Amount or MeasureAspect.Growth or MeasureAspect.Share or MeasureAspect.ShareChange))
        {
            if (ComparisonOf(figure) is { } comparison)
            {
                _comparisons.Add(comparison);
            }

            return null;
        }

        if (figure.Indicator.Length == 0)
        {
            ReportOnce(MeaningFindings.MissingIndicator, figure.Place.Sheet ?? "", figure, null, figure.Text, "");
            return null;
        }

        if (figure.Period is { } stated && (LatestStated is not { } latest || stated.Last > latest))
        {
            LatestStated = stated.Last;
        }

        // Whatever is wrong with a figure is said at once: the file is put right in one round.
        var area = AreaOf(figure);
        if (_indicators.Find(figure) is not { Known: var known } match)
        {
            if (catalogue.Ignores(upload.Department, figure.Indicator) || (figure.Written is { } written && catalogue.Ignores(upload.Department, written)))
            {
                ReportOnce(MeaningFindings.IgnoredName, figure.Indicator, figure, null, figure.Written ?? figure.Indicator, "");
                return null;
            }

            if (figure.Prose is not null)
            {
                ReportOnce(MeaningFindings.ProseNotInCatalogue, figure.Indicator, figure, null, figure.Indicator, "");
                return null;
            }

            ReportOnce(MeaningFindings.UnknownIndicator, string.Join('/', figure.Parents.Append(figure.Indicator)), figure, null, figure.Written ?? figure.Indicator, NearestNamesTo(figure.Indicator));
            return null;
        }

        var indicator = known.Indicator;
        var span = figure.Period ?? upload.Period;
        if (MeasureMeaning.MeasureOf(indicator, figure.Measure, span) is not { } measure)
        {
            return null;
        }

        if (figure.ShareOf is { } whole && ShareTotals.IsOther(whole, indicator, catalogue, name => _areas.Of(name) is not null))
        {
            ReportOnce(MeaningFindings.ShareOfOtherTotal, $"{indicator.Code}/{whole}", figure, indicator, whole, indicator.Parent is { } parent ? catalogue.Indicator(parent)!.Name : "—");
            return null;
        }

        if (match.Total is { } total)
        {
            _log.AddOnce(
                MeaningFindings.PartOfTotal, $"{total.Code} {indicator.Code}", figure.Place,
                ("indicator", indicator.Name), ("found", figure.Indicator), ("total", total.Name));
        }

        // Tables shared by flows and stocks leave the column 本月 of a stock blank: that is no missing level.
        if (indicator.Kind == IndicatorKind.Stock && figure.Measure.Basis == MeasureBasis.Current && figure.Number is null)
        {
            return null;
        }

        if (!KnownOf(indicator.Code).MayReport)
        {
            ReportOnce(MeaningFindings.WrongOwner, indicator.Owner, figure, indicator, DepartmentName(upload.Department), DepartmentName(indicator.Owner));
        }

        var period = PeriodOf(figure, indicator, span);
        var unit = UnitOf(figure, known, measure);
        if (area is null || period is null || unit is null)
        {
            return Unclear(figure, indicator);
        }

        var key = new ObservationKey(indicator.Code, area.Code, period.Value);
        var status = figure.Status;
        if (!unit.Fits && figure.Number is not null)
        {
            status = ObservationStatus.Questionable;
            ReportUnit(unit, figure, key, measure, indicator);
        }

        if (FigureWords.Judge(figure, measure, indicator, catalogue) is { } kind)
        {
            _log.Add(Finding.Of(
                kind, figure.Place, key, measure,
                ("indicator", indicator.Name), ("found", figure.Text), ("unit", figure.Unit ?? ""), ("expected", FigureWords.Expected(kind, figure))));
        }

        var rank = figure.Prose is null ? SourceRank.Table : indicator.Owner == upload.Department ? SourceRank.Prose : SourceRank.SpeakersProse;
        var origin = OriginOf(figure, rank);
        var number = MeasureFacts.Of(measure).Unit == Unit.Percent ? figure.Number?.InPercent(figure.Unit) : figure.Number;
        var fact = new Fact(key, measure, new Figure(number, status, unit.Code!, origin));
        if (match.IsWhole)
        {
            return fact;
        }

        // The catalogue knows the indicator, and not what the heading makes of it.
        ReportOnce(MeaningFindings.UnknownHeading, $"{indicator.Code}/{figure.Headings[^1]}", figure, indicator, figure.Headings[^1], indicator.Name);
        return fact.HeldBy([MeaningFindings.UnknownHeading.Code]);
    }

    private Fact? Unclear(ReportedFigure figure, Indicator? indicator)
    {
        if (indicator is not null)
        {
            _notUnderstood.Add((indicator.Code, ((figure.Area is null ? null : _areas.Of(figure.Area)) ?? _rootArea).Code));
        }

        return null;
    }

    // Said of the amounts themselves already is whatever keeps a comparison from being understood.
    private Comparison? ComparisonOf(ReportedFigure figure)
    {
        var span = figure.Period ?? upload.Period;
        var isOfAmount = figure.Measure with { Aspect = MeasureAspect.Amount };
        if (figure.Number is null
            || figure.HeldFor.Count > 0
            || _indicators.Find(figure) is not { IsWhole: true, Known: var known }
            || (figure.Area is null ? _rootArea : _areas.Of(figure.Area)) is not { } area
            || MeasureMeaning.PeriodOf(known.Indicator, isOfAmount, span) is not { } period)
        {
            return null;
        }

        var unit = figure.Measure.Aspect switch
        {
            MeasureAspect.Rank => "",
            MeasureAspect.GrowthGap => "points",
            MeasureAspect.PreviousPeriodGrowth or MeasureAspect.GrowthSinceYearStart or MeasureAspect.Progress => "percent",
            _ when known.UnitOf(figure) is { Fits: true, Code: { } code } => code,
            _ => null,
        };
        return unit is null ? null : new(
            figure.Measure.Aspect, figure.Direction, new(known.Indicator.Code, area.Code, period),
            MeasureMeaning.ComparedAmounts(known.Indicator, figure.Measure.Basis, span),
            new(figure.Number, figure.Status, unit, OriginOf(figure, SourceRank.Table)))
        {
            Against = figure.OtherSide is { } other ? OtherKeyOf(other, known.Indicator, area, isOfAmount, span) : null,
        };
    }

    private ObservationKey? OtherKeyOf(OtherSide other, Indicator own, Area area, ReportedMeasure measure, PeriodSpan span) =>
        (other.Indicator is null ? own : catalogue.FindIndicator(other.Indicator)) is { } indicator
        && MeasureMeaning.PeriodOf(indicator, measure, other.Period ?? span) is { } period
            ? new(indicator.Code, area.Code, period)
            : null;

    private Origin OriginOf(ReportedFigure figure, SourceRank rank) => _origin with { Place = figure.Place, Text = figure.Text, Rank = rank };

    private Area? AreaOf(ReportedFigure figure)
    {
        if (figure.Area is null)
        {
            return _rootArea;
        }

        var area = _areas.Of(figure.Area);
        if (area is null && figure.Prose is not null)
        {
            ReportOnce(MeaningFindings.ProseOfOtherArea, figure.Area, figure, null, figure.Area, "");
        }
        else if (area is null)
        {
            ReportOnce(MeaningFindings.UnknownArea, figure.Area, figure, null, figure.Area, _areaNames);
        }

        return area;
    }

    private Period? PeriodOf(ReportedFigure figure, Indicator indicator, PeriodSpan span)
    {
        // Where the folder itself is in doubt, a later period may be the one meant.
        if (span.Last > _lastMonth && !(figure.HeldFor.Contains(MeaningFindings.PeriodsContradict) && catalogue.Holds(MeaningFindings.PeriodsContradict)))
        {
            ReportOnce(MeaningFindings.LaterPeriod, span.ToString(), figure, indicator, span.ToString(), upload.Period.ToString());
            return null;
        }

        var period = MeasureMeaning.PeriodOf(indicator, figure.Measure, span);
        if (period is null)
        {
            ReportOnce(MeaningFindings.ForeignPeriod, $"{indicator.Code} {span}", figure, indicator, span.ToString(), indicator.Calendar.Name);
        }

        return period;
    }

    private UnitReading? UnitOf(ReportedFigure figure, IndicatorInFile known, Measure measure)
    {
        // Growth is in percent, whatever the unit of the sheet.
        var unit = UnitReading.OfMeasure(measure) ?? known.UnitOf(figure);
        if (unit.Code is null)
        {
            var written = figure.Unit ?? figure.MoneyUnit!;
            ReportOnce(MeaningFindings.UnknownUnit, written, figure, known.Indicator, written, known.Indicator.Unit.Name);
            return null;
        }

        return unit;
    }

    private void ReportOnce(FindingKind kind, string name, ReportedFigure figure, Indicator? indicator, LocalText found, LocalText expected) =>
        _log.AddOnce(kind, name, figure.Place, [.. NamesOf(indicator), ("found", found), ("expected", expected)]);

    private void ReportUnit(UnitReading unit, ReportedFigure figure, ObservationKey key, Measure measure, Indicator indicator) => _log.Add(Finding.Of(
        MeaningFindings.UnitOfOtherDimension, figure.Place, key, measure,
        ("indicator", indicator.Name), ("found", catalogue.Unit(unit.Code!)?.Name ?? unit.Code!), ("expected", indicator.Unit.Name)));

    private static (string Name, LocalText Value)[] NamesOf(Indicator? indicator) => indicator is null ? [] : [("indicator", indicator.Name)];

    private LocalText DepartmentName(string code) => catalogue.Department(code)?.Name ?? code;

    private string NearestNamesTo(string label)
    {
        if (!_nearestNames.TryGetValue(label, out var names) && _nearestNames.Count < LabelsToSuggestFor)
        {
            names = string.Join("、", NearestNames.Of(catalogue, IndicatorNames.WithoutBrackets(label)));
            _nearestNames.Add(label, names);
        }

        return string.IsNullOrEmpty(names) ? "—" : names;
    }

    // Indicator, area (16 bits), first month since the year 0 (16), length in months (4), measure (4).
    private long KeyOf(IndicatorInFile indicator, Fact fact)
    {
        if (!ReferenceEquals(fact.Key.Area, _lastArea.Code))
        {
            _lastArea = (fact.Key.Area, _areaNumbers.Of(fact.Key.Area));
        }

        var period = fact.Key.Period;
        return ((long)indicator.Number << 40) | ((long)_lastArea.Number << 24) | ((long)period.Start << 8) | ((long)period.Frequency << 4) | (long)fact.Measure;
    }
}
