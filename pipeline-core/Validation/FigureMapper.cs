using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Core.Validation;

/// <summary>
/// Makes facts of reported figures: finds indicator, area, period, measure and unit of each by the catalogue, and says of
/// each figure of which it cannot why. For one file; keeps at most 64 bytes a figure, to find duplicates.
/// </summary>
/// <param name="catalogue">The reference data.</param>
/// <param name="upload">The upload that the figures are from.</param>
public sealed class FigureMapper(IndicatorCatalogue catalogue, Upload upload)
{
    // Enough for a clerk, and a file of nothing but unknown names takes no minutes.
    private const int NamesToSuggestFor = 100;

    private readonly IndicatorNames _indicators = new(catalogue);
    private readonly TextMemo<Area?> _areas = new(name => catalogue.FindArea(name));
    private readonly Numbering<string> _areaNumbers = new();
    private readonly Duplicates _duplicates = new(catalogue);
    private readonly FindingLog _log = new();
    private readonly Area _rootArea = catalogue.RootArea;
    private (Area? Area, ushort Number) _lastArea;
    private int _unknownNames;

    /// <summary>What there is to say of the figures enumerated so far; complete after the last.</summary>
    public IReadOnlyList<Finding> Findings => _log.All;

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
            if (FactOf(figure) is { } fact)
            {
                yield return fact;
            }
        }

        _log.Complete();
    }

    private Fact? FactOf(ReportedFigure figure)
    {
        if (figure.Measure.Aspect is not (MeasureAspect.Amount or MeasureAspect.Growth or MeasureAspect.Share or MeasureAspect.ShareChange))
        {
            return null;
        }

        var area = AreaOf(figure);
        if (_indicators.Find(figure) is not { } known)
        {
            ReportUnknownIndicator(figure);
            return null;
        }

        var indicator = known.Indicator;
        var span = figure.Period ?? upload.Period;
        if (MeasureReading.MeasureOf(indicator, figure.Measure, span) is not { } measure)
        {
            return null;
        }

        if (indicator.Owner != upload.Department)
        {
            ReportOwner(figure, indicator);
        }

        // Tables shared by flows and stocks leave the column 本月 of a stock blank: that is no missing level.
        if (indicator.Kind == IndicatorKind.Stock && figure.Measure.Basis == MeasureBasis.Current && figure.Number is null)
        {
            return null;
        }

        var period = PeriodOf(figure, indicator, span);
        var unit = MeasureFacts.Of(measure).Unit is null ? known.UnitOf(figure.Unit) : null;
        if (unit is { Unit: null })
        {
            ReportUnknownUnit(figure, indicator);
            return null;
        }

        if (area is null || period is null)
        {
            return null;
        }

        var key = new ObservationKey(indicator.Code, area.Code, period.Value);
        var status = figure.Status;
        if (unit is { Fits: false } && figure.Number is not null)
        {
            status = ObservationStatus.Questionable;
            _log.Add(Finding.Of(
                MeaningFindings.UnitOfOtherDimension, figure.Place, key, measure,
                ("indicator", indicator.Name.Zh), ("found", unit.Unit!.Name.Zh), ("expected", indicator.Unit.Name.Zh)));
        }

        var fact = new Fact(
            key,
            measure,
            new Figure(figure.Number, status, unit?.Unit!.Code ?? MeasureFacts.Of(measure).Unit!, new Origin(upload.Submission, upload.Uploaded, figure.Place, figure.Text)));
        return _duplicates.IsNew(fact, indicator, KeyOf(known, area, fact), _log) ? fact : null;
    }

    private Area? AreaOf(ReportedFigure figure)
    {
        if (figure.Area is null)
        {
            return _rootArea;
        }

        var area = _areas[figure.Area];
        if (area is null && _log.IsFirst(MeaningFindings.UnknownArea, figure.Area))
        {
            _log.Add(Finding.Of(
                MeaningFindings.UnknownArea, figure.Place,
                ("found", figure.Area), ("expected", string.Join("、", catalogue.Areas.Select(a => a.Name.Zh))), ("count", "1")));
        }

        return area;
    }

    private Period? PeriodOf(ReportedFigure figure, Indicator indicator, PeriodSpan span)
    {
        if (span.Last > upload.Period.LastMonth)
        {
            if (_log.IsFirst(MeaningFindings.LaterPeriod, span.ToString()))
            {
                _log.Add(Finding.Of(
                    MeaningFindings.LaterPeriod, figure.Place,
                    ("indicator", indicator.Name.Zh), ("found", span.ToString()), ("expected", upload.Period.ToString()), ("count", "1")));
            }

            return null;
        }

        var period = MeasureReading.PeriodOf(indicator, figure.Measure, span);
        if (period is null && _log.IsFirst(MeaningFindings.ForeignPeriod, $"{indicator.Code} {span}"))
        {
            _log.Add(Finding.Of(
                MeaningFindings.ForeignPeriod, figure.Place,
                ("indicator", indicator.Name.Zh), ("found", span.ToString()), ("expected", indicator.Calendar.Name.Zh), ("count", "1")));
        }

        return period;
    }

    private void ReportUnknownIndicator(ReportedFigure figure)
    {
        var label = figure.Parents.Count == 0 ? figure.Indicator : $"{figure.Parents[^1]} / {figure.Indicator}";
        if (_log.IsFirst(MeaningFindings.UnknownIndicator, label))
        {
            var nearest = ++_unknownNames <= NamesToSuggestFor ? string.Join("、", NearestNames.Of(catalogue, figure.Indicator)) : "";
            _log.Add(Finding.Of(
                MeaningFindings.UnknownIndicator, figure.Place,
                ("found", figure.Indicator), ("expected", nearest.Length > 0 ? nearest : "—"), ("count", "1")));
        }
    }

    private void ReportOwner(ReportedFigure figure, Indicator indicator)
    {
        if (_log.IsFirst(MeaningFindings.WrongOwner, indicator.Code))
        {
            _log.Add(Finding.Of(
                MeaningFindings.WrongOwner, figure.Place,
                ("indicator", indicator.Name.Zh), ("found", NameOf(upload.Department)), ("expected", NameOf(indicator.Owner)), ("count", "1")));
        }

        string NameOf(string department) => catalogue.Department(department)?.Name.Zh ?? department;
    }

    private void ReportUnknownUnit(ReportedFigure figure, Indicator indicator)
    {
        if (_log.IsFirst(MeaningFindings.UnknownUnit, figure.Unit!))
        {
            _log.Add(Finding.Of(
                MeaningFindings.UnknownUnit, figure.Place,
                ("indicator", indicator.Name.Zh), ("found", figure.Unit!), ("expected", indicator.Unit.Name.Zh), ("count", "1")));
        }
    }

    // Indicator, area (16 bits), first month since the year 0 (16), length in months (4), measure (4).
    private long KeyOf(IndicatorInFile indicator, Area area, Fact fact)
    {
        if (!ReferenceEquals(area, _lastArea.Area))
        {
            _lastArea = (area, _areaNumbers.Of(area.Code));
        }

        var period = fact.Key.Period;
        var length = (int)period.Frequency;
        var start = (period.Year * 12) + ((period.Number - 1) * length);
        return ((long)indicator.Number << 40) | ((long)_lastArea.Number << 24) | ((long)start << 8) | (long)(length << 4) | (long)fact.Measure;
    }
}
