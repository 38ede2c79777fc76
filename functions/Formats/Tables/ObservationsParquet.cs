using HtzPipeline.Functions.Formats.Cubes;
using Parquet;
using Parquet.Schema;

namespace HtzPipeline.Functions.Formats.Tables;

/// <summary>
/// Writes figures as Apache Parquet, cube after cube: the columns of <see cref="ObservationsCsv"/> with types of their own. Values are decimals,
/// since a binary fraction would be another number.
/// </summary>
internal sealed class ObservationsParquet : IAsyncDisposable
{
    /// <summary>The media type.</summary>
    public const string MediaType = "application/vnd.apache.parquet";

    /// <summary>The decimals of a value: as many as units bring with them, from 元 to 亿元 and two more.</summary>
    public const int Scale = 10;

    /// <summary>The digits of a value, so that a database can still multiply it.</summary>
    public const int Precision = 28;

    // So many lines at least are compressed together, and in memory until they are.
    private const int GroupLines = 20_000;

    private static readonly Column[] Columns =
    [
        Text("indicator", line => line.Series.Indicator.Code),
        Text("indicatorName", line => line.In(line.Series.Indicator.Name)),
        Text("area", line => line.Series.Area.Code),
        Text("areaName", line => line.In(line.Series.Area.Name)),
        Text("period", line => line.Cell.Period.ToString()),
        Text("measure", line => line.Series.Measure.Code),
        Text("measureName", line => line.In(line.Series.Measure.Name)),
        Value<decimal>(new DecimalDataField("value", Precision, Scale, isNullable: true), line => line.Figure.Value is { } value ? Exactly(value) : null),
        Text("unit", line => line.Figure.Unit),
        Text("unitName", line => line.UnitName),
        Text("status", line => line.Figure.Status.ToString()),
        Text("precision", line => line.Figure.Precision),
        Value<bool>(new DataField<bool?>("derived"), line => line.Figure.Derived),
        Text("submission", line => line.Figure.Source?.Submission),
        Text("file", line => line.Figure.Source?.File),
        Text("sheet", line => line.Figure.Source?.Sheet),
        Text("cell", line => line.Figure.Source?.Cell),
        Text("text", line => line.Figure.Source?.Text),
        Value<DateTime>(
            new DateTimeDataField("uploaded", DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros, isNullable: true),
            line => line.Figure.Source?.Uploaded.UtcDateTime),
        Text("place", line => line.Figure.Source?.Place),
        Value<int>(new DataField<int?>("decimals"), line => line.Figure.Decimals),
        Value<DateOnly>(new DataField<DateOnly?>("start"), line => line.Cell.Period.FirstDay),
        Value<DateOnly>(new DataField<DateOnly?>("end"), line => line.Cell.Period.LastDay),
        Text("decision", line => line.Figure.Source?.Decision?.Kind),
        Text("restsOn", line => line.Figure.RestsOn?.Submission),
    ];

    private readonly ParquetWriter _writer;
    private readonly Language _language;
    private readonly List<FigureLine> _lines = [];

    private ObservationsParquet(ParquetWriter writer, Language language)
    {
        _writer = writer;
        _language = language;
    }

    /// <summary>Begins a file.</summary>
    /// <param name="output">Where it goes; it is not closed.</param>
    /// <param name="language">The language of names.</param>
    /// <param name="about">What the file says of itself.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<ObservationsParquet> CreateAsync(Stream output, Language language, IReadOnlyDictionary<string, string> about, CancellationToken cancellation)
    {
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd };
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(Columns.Select(column => column.Field)), output, options, append: false, cancellation);
        writer.CustomMetadata = about;
        return new(writer, language);
    }

    /// <summary>Writes a cube.</summary>
    /// <exception cref="OverflowException">A value has more digits than a column of values has room for.</exception>
    public async Task AddAsync(Cube cube, CancellationToken cancellation)
    {
        _lines.AddRange(FigureLine.Of(cube, _language));
        if (_lines.Count >= GroupLines)
        {
            await WriteGroupAsync(cancellation);
        }
    }

    /// <summary>Writes what is left: the file is whole once it is disposed of.</summary>
    public async Task FinishAsync(CancellationToken cancellation)
    {
        if (_lines.Count > 0)
        {
            await WriteGroupAsync(cancellation);
        }
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private async Task WriteGroupAsync(CancellationToken cancellation)
    {
        using var group = _writer.CreateRowGroup();
        foreach (var column in Columns)
        {
            await column.WriteAsync(group, _lines, cancellation);
        }

        group.CompleteValidate();
        _lines.Clear();
    }

    // The library would cut off what it has no room for.
    private static decimal Exactly(decimal value) => decimal.Round(value, Scale) == value && Math.Abs(value) < 1e18m
        ? value
        : throw new OverflowException($"{value} has more than {Scale} decimals or {Precision - Scale} digits before them.");

    // Nothing is nothing, as it is in CSV.
    private static Column Text(string name, Func<FigureLine, string?> of)
    {
        var field = new DataField<string>(name);
        return new(field, (group, lines, _) => group.WriteAsync(field, [.. lines.Select(line => of(line) is { Length: > 0 } text ? text : null)!]));
    }

    private static Column Value<T>(DataField field, Func<FigureLine, T?> of)
        where T : struct =>
        new(field, (group, lines, cancellation) => group.WriteAsync(field, (ReadOnlyMemory<T?>)lines.Select(of).ToArray(), null, null, cancellation));

    /// <summary>A column, and how it is written of some lines.</summary>
    private sealed record Column(DataField Field, Func<ParquetRowGroupWriter, IReadOnlyList<FigureLine>, CancellationToken, Task> WriteAsync);
}
