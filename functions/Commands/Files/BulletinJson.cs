using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary>Writes what was read of a file as lines of JSON in UTF-8, one for each figure, sheet and finding.</summary>
internal sealed partial class BulletinJson : IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;

    public BulletinJson(Stream output)
    {
        _output = output;
        _json = new(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <summary>A figure, before the catalogue is consulted.</summary>
    public void Write(ReportedFigure figure)
    {
        _json.WriteStartObject();
        _json.WriteString("sheet", figure.Place.Sheet);
        _json.WriteString("cell", figure.Place.Cell?.ToString() ?? figure.Place.Passage?.ToString());
        _json.WriteString("indicator", figure.Indicator);
        _json.WriteStartArray("parents");
        foreach (var parent in figure.Parents)
        {
            _json.WriteStringValue(parent);
        }

        _json.WriteEndArray();
        _json.WriteString("area", figure.Area);
        _json.WriteString("period", figure.LabelledPeriod?.ToString() ?? WithoutYear(figure) ?? (figure.PeriodText is { } other && DayOrWeek().IsMatch(other) ? other : null));
        _json.WriteString("measure", MeasureText.Of(figure));
        _json.WriteString("text", figure.Text);
        Write(figure.Number);
        _json.WriteString("unit", figure.Unit);
        _json.WriteString("status", figure.Status.Code.ToString());
        WriteIfAny("flag", figure.Flag);
        WriteIfAny("periodText", figure.PeriodText);
        WriteIfAny("measureText", figure.MeasureText);
        WriteIfAny("indicatorCode", figure.Code);
        if (figure.HeldFor.Count > 0)
        {
            WriteHeld(figure);
        }

        WriteProse(figure);
        EndLine();
    }

    /// <summary>A number of prose that is no figure.</summary>
    public void Write(PassedNumber number)
    {
        _json.WriteStartObject();
        _json.WriteString("cell", number.Place.ToString());
        _json.WriteString("text", number.Text);
        _json.WriteBoolean("figure", false);
        _json.WriteString("why", JsonNamingPolicy.CamelCase.ConvertName(number.Why.ToString()));
        WriteIfAny("at", number.At);
        EndLine();
    }

    private void WriteProse(ReportedFigure figure)
    {
        WriteIfAny("at", figure.At);
        if (figure.Prose is not { } prose)
        {
            return;
        }

        _json.WriteNumber("paragraph", prose.Paragraph);
        _json.WriteNumber("sentence", prose.Sentence);
        _json.WriteStartObject("certainty");
        WriteCertainty("indicator", prose.Name);
        WriteCertainty("period", prose.Period);
        WriteCertainty("area", prose.Area);
        WriteCertainty("measure", prose.Measure);
        _json.WriteEndObject();
        _json.WriteString("inFull", prose.InFull);
        if (prose.Aside is { } aside)
        {
            // Whatever its name is, no indicator's figure.
            _json.WriteString("catalogue", "");
            _json.WriteString("aside", JsonNamingPolicy.CamelCase.ConvertName(aside.ToString()));
        }
    }

    private void WriteCertainty(string part, Certainty certainty) => _json.WriteString(part, JsonNamingPolicy.CamelCase.ConvertName(certainty.ToString()));

    // The months of a document that names no year.
    private static string? WithoutYear(ReportedFigure figure) =>
        figure.Part is not { } part || !figure.IsOfOwnYear ? null : part.Length == 12 ? "YYYY" : string.Create(CultureInfo.InvariantCulture, $"YYYY-{part.Last.Number:00}");

    // What a decision may make of it: first what it was read as.
    private void WriteHeld(ReportedFigure figure)
    {
        _json.WriteStartArray("held");
        foreach (var kind in figure.HeldFor)
        {
            _json.WriteStringValue(kind.Code);
        }

        _json.WriteEndArray();
        if (figure.Alternatives.Count == 0)
        {
            return;
        }

        _json.WriteStartArray("alternatives");
        foreach (var reading in figure.Alternatives.Prepend(figure))
        {
            _json.WriteStartObject();
            _json.WriteString("indicator", reading.Indicator);
            _json.WriteString("area", reading.Area);
            _json.WriteString("period", reading.LabelledPeriod?.ToString());
            _json.WriteString("measure", MeasureText.Of(reading));
            Write(reading.Number);
            _json.WriteString("unit", reading.Unit);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    // As printed: 58.30 keeps its zero, and 5.833E+09 has six digits less than none.
    private void Write(PrintedNumber? number)
    {
        if (number is { } printed)
        {
            _json.WritePropertyName("value");
            _json.WriteRawValue(printed.Value.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
            _json.WriteNumber("decimals", printed.LastDigit);
            WriteIfAny("precision", printed.Precision switch
            {
                Precision.AtLeast => "atLeast",
                Precision.AtMost => "atMost",
                Precision.About => "about",
                _ => null,
            });
        }
        else
        {
            _json.WriteNull("value");
            _json.WriteNull("decimals");
        }
    }

    /// <summary>How a sheet was understood.</summary>
    public void Write(SheetReport report)
    {
        _json.WriteStartObject();
        _json.WriteString("sheet", report.Sheet);
        _json.WriteString("layout", report.Layout);
        _json.WriteStartArray("ranges");
        foreach (var range in report.Ranges)
        {
            _json.WriteStartObject();
            _json.WriteString("role", range.Role);
            _json.WriteString("range", $"{range.From}:{range.To}");
            Write("why", range.Why);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("columns");
        foreach (var column in report.Columns)
        {
            Write(column);
        }

        _json.WriteEndArray();
        WriteIfAny("year", report.Year?.ToString(CultureInfo.InvariantCulture));
        WriteIfAny("yearFrom", report.YearFrom);
        WriteIfAny("hiddenRows", report.HiddenRows);
        WriteIfAny("hiddenColumns", report.HiddenColumns);
        EndLine();
    }

    private void Write(UnderstoodColumn column)
    {
        _json.WriteStartObject();
        _json.WriteString("role", column.Role);
        _json.WriteString("range", $"{column.From}:{column.To}");
        _json.WriteString("heading", column.Heading);
        _json.WriteStartArray("names");
        foreach (var name in column.Names)
        {
            _json.WriteStringValue(name);
        }

        _json.WriteEndArray();
        _json.WriteString("period", column.Period?.ToString());
        WriteIfAny("partOfYear", column.PartOfYear);
        _json.WriteString("measure", MeasureText.Of(column.Measure));
        _json.WriteString("unit", column.Unit);
        _json.WriteEndObject();
    }

    /// <summary>A finding.</summary>
    public void Write(Finding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("code", finding.Kind.Code);
        _json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        _json.WriteString("sheet", finding.Place.Sheet);
        _json.WriteString("cell", finding.Place.Cell?.ToString());
        Write("message", finding.Message);
        Write("advice", finding.Advice);
        EndLine();
    }

    public void Dispose()
    {
        _json.Dispose();
        _output.Flush();
    }

    // What few figures have is left out of the others.
    private void WriteIfAny(string name, int? number)
    {
        if (number is { } known)
        {
            _json.WriteNumber(name, known);
        }
    }

    private void WriteIfAny(string name, string? text)
    {
        if (text is not null)
        {
            _json.WriteString(name, text);
        }
    }

    private void Write(string name, LocalText text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("zh", text.Zh);
        _json.WriteString("en", text.En);
        _json.WriteEndObject();
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.WriteByte((byte)'\n');
    }

    // 2010-11 as the year from 2010 to 2011 must not be taken for a month: only what cannot be is written as the period.
    [GeneratedRegex(@"^\d{4}(?:-\d\d-\d\d|-?[WDTwdt]\d)")]
    private static partial Regex DayOrWeek();
}
