using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>Makes reported figures of the observations of a JSON message. The i-th observation, from 0, stands in the cell A{i+1} of a sheet of the message's name.</summary>
internal sealed class MessageFigures
{
    private const int MostNames = 1 << 17;

    private readonly string? _sheet;
    private readonly IReadOnlyList<MessageDimension> _dimensions;
    private readonly List<Finding> _findings;
    private readonly int[] _names;
    private readonly int _indicator;
    private readonly int _area;
    private readonly int _time;
    private readonly int _frequency;
    private readonly int _unit;
    private readonly SeriesNames? _whole;
    private readonly Dictionary<string, SeriesNames> _knownNames = [];
    private readonly Dictionary<(int, int), PeriodReading> _periods = [];
    private readonly Dictionary<(string?, string?), string?> _units = [];
    private readonly Dictionary<(string, string), string> _bareNames = [];
    private bool _saidOtherPeriod;

    /// <param name="sheet">The message's name.</param>
    /// <param name="dimensions">Its dimensions; of each role but <see cref="ConceptRole.Name"/> the first counts, and others name the figure.</param>
    /// <param name="findings">Where to say what cannot be read.</param>
    public MessageFigures(string? sheet, IReadOnlyList<MessageDimension> dimensions, List<Finding> findings)
    {
        (_sheet, _dimensions, _findings) = (sheet, dimensions, findings);
        (_area, _time, _frequency, _unit) = (First(ConceptRole.Area), First(ConceptRole.Time), First(ConceptRole.Frequency), First(ConceptRole.Unit));
        _names = [.. Enumerable.Range(0, dimensions.Count).Where(i => i != _area && i != _time && i != _frequency && i != _unit && dimensions[i].Role is not (ConceptRole.Ignored or ConceptRole.Multiplier or ConceptRole.Decimals))];
        _indicator = Array.FindLastIndex(_names, i => dimensions[i].Role == ConceptRole.Metric && !dimensions[i].Id.Equals("MEASURE", StringComparison.OrdinalIgnoreCase));
        _indicator = _indicator < 0 ? Array.FindIndex(_names, i => dimensions[i].Role == ConceptRole.Metric) : _indicator;
        _whole = _names.Length == 0 ? SeriesNames.Of([new(sheet ?? "")], 0) : null;
    }

    /// <summary>The figure of an observation; null where a finding says why there is none.</summary>
    /// <param name="ordinal">Which observation of the message it is, from 0.</param>
    /// <param name="positions">The positions of its values in the dimensions.</param>
    /// <param name="text">Its value as written.</param>
    /// <param name="attributes">What else is said of it.</param>
    public ReportedFigure? Of(int ordinal, ReadOnlySpan<int> positions, string text, MessageAttributes attributes)
    {
        var place = new Place(_sheet, new CellAddress(ordinal, 0));
        var names = _whole ?? NamesOf(positions);
        if (names.Indicator.Name.Length == 0)
        {
            _findings.Add(Finding.Of(StructureFindings.NoIndicator, place));
            return null;
        }

        var stated = PeriodOf(positions);
        if (_time >= 0 && !stated.IsPeriod)
        {
            _findings.Add(Finding.Of(
                StructureFindings.UnreadablePeriod, place, ("found", CellReader.Shortened(_dimensions[_time].Values[positions[_time]].Code)), ("expected", "2019-08")));
            stated = new(null, _dimensions[_time].Values[positions[_time]].Code);
        }
        else
        {
            SayOtherPeriod(stated, place);
        }

        if (!CellReader.TryRead(text, place, _findings, out var reading))
        {
            return null;
        }

        reading = ObservationFlags.WithDecimals(ObservationFlags.Under(reading, attributes.Status), attributes.Decimals ?? 0);
        var unit = UnitOf(positions, attributes);
        var (period, measure) = PeriodResolver.Resolve(stated.Span, names.Indicator.CurrentMonths, names.Indicator.Measure);
        return new()
        {
            Place = place,
            Indicator = unit is null ? names.Indicator.Name : WithoutUnit(names.Indicator.Name, unit),
            Parents = names.Parents,
            Area = AreaOf(positions),
            Period = period,
            StatedPeriod = stated.Span,
            PeriodText = stated.Other,
            Measure = measure,
            Text = text,
            Number = reading.Number,
            Status = reading.Status,
            Unit = UnitResolver.Resolve(measure.Aspect, reading.Unit, unit, names.Indicator.Unit),
        };
    }

    private int First(ConceptRole role)
    {
        for (var i = 0; i < _dimensions.Count; i++)
        {
            if (_dimensions[i].Role == role)
            {
                return i;
            }
        }

        return -1;
    }

    private SeriesNames NamesOf(ReadOnlySpan<int> positions)
    {
        var values = new CodedValue[_names.Length];
        for (var i = 0; i < _names.Length; i++)
        {
            values[i] = _dimensions[_names[i]].Values[positions[_names[i]]];
        }

        var key = string.Join('\u001F', values.Select(value => value.Code));
        if (!_knownNames.TryGetValue(key, out var names))
        {
            names = SeriesNames.Of(values, _indicator);
            if (_knownNames.Count < MostNames)
            {
                _knownNames.Add(key, names);
            }
        }

        return names;
    }

    private PeriodReading PeriodOf(ReadOnlySpan<int> positions)
    {
        if (_time < 0)
        {
            return default;
        }

        var key = (positions[_time], _frequency < 0 ? -1 : positions[_frequency]);
        if (!_periods.TryGetValue(key, out var period))
        {
            var time = _dimensions[_time].Values[key.Item1];
            var frequency = key.Item2 < 0 ? "" : _dimensions[_frequency].Values[key.Item2].Code;
            period = ExchangePeriods.Read(time.Code, frequency);
            period = period.Span is null && time.Name is { } name && ExchangePeriods.Read(name, frequency) is { Span: not null } named ? named : period;
            _periods.Add(key, period);
        }

        return period;
    }

    private string? AreaOf(ReadOnlySpan<int> positions) =>
        _area < 0 || LabelText.Fold(_dimensions[_area].Values[positions[_area]].Label) is not { Length: > 0 } area || AreaNames.IsTotal(area) ? null : area;

    private string? UnitOf(ReadOnlySpan<int> positions, MessageAttributes attributes)
    {
        var key = (attributes.Unit ?? (_unit < 0 ? null : _dimensions[_unit].Values[positions[_unit]].Label), attributes.Multiplier);
        if (!_units.TryGetValue(key, out var unit))
        {
            unit = MultipliedUnits.Join(key.Item1 ?? "", key.Item2 ?? "");
            _units.Add(key, unit);
        }

        return unit;
    }

    // GDP (Euro Million) with the unit Euro Million is GDP.
    private string WithoutUnit(string name, string unit)
    {
        if (!_bareNames.TryGetValue((name, unit), out var bare))
        {
            bare = name.EndsWith($"({unit})", StringComparison.OrdinalIgnoreCase) && name.Length > unit.Length + 2 ? name[..^(unit.Length + 2)].TrimEnd() : name;
            _bareNames.Add((name, unit), bare);
        }

        return bare;
    }

    private void SayOtherPeriod(PeriodReading period, Place place)
    {
        if (period.Other is { } other && !_saidOtherPeriod)
        {
            _saidOtherPeriod = true;
            _findings.Add(Finding.Of(StructureFindings.OtherPeriod, place, ("found", other)));
        }
    }
}
