using CsvHelper;
using FluentValidation.Results;

namespace HtzPipeline.Benchmarks.Reading;

/// <summary>
/// What a .NET team would write: CsvHelper records, a FluentValidation validator made once for the file, and a typed observation
/// for every row that passes. Rows are streamed, not collected.
/// </summary>
internal static class CsvHelperValidated
{
    // The names stay alive in the set that finds duplicates, so they are shared.
    private static readonly CsvReaderOptions Options = new() { PoolStrings = true };

    private sealed record CheckedObservation(string Indicator, string Area, DateOnly Month, string Measure, decimal? Value, string Unit);

    public static Outcome Read(TidyFile file, Stream stream, Checkpoint checkpoint)
    {
        var validator = ValidatorFor(file);
        var failures = new List<ValidationFailure>();
        var rows = 0;
        using var csv = CsvReader.Create(stream, Options);
        foreach (var row in csv.GetRecords<TidyRow>())
        {
            rows++;
            var result = validator.Validate(row);
            if (result.IsValid)
            {
                GC.KeepAlive(ObservationOf(row));
            }
            else
            {
                failures.AddRange(result.Errors);
            }

            checkpoint.Row();
        }

        return new(rows, failures.Count);
    }

    private static CheckedObservation ObservationOf(TidyRow row)
    {
        _ = TidyRowValidator.TryParseMonth(row.Period, out var month);
        _ = TidyRowValidator.TryParseNumber(row.Value, out var value);
        return new(row.Indicator, row.Area, month, row.Measure, value, row.Unit);
    }

    private static TidyRowValidator ValidatorFor(TidyFile file) => new(
        file.Catalogue.Indicators.ToDictionary(indicator => indicator.Name.Zh, indicator => indicator.Unit.Dimension),
        file.Catalogue.Areas.Select(area => area.Name.Zh).ToHashSet(),
        file.Catalogue.Units.ToDictionary(unit => unit.Name.Zh, unit => unit.Dimension),
        new DateOnly(TidyFile.LastPeriod.Year, TidyFile.LastPeriod.Number, 1));
}
