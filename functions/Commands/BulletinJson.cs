using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;

namespace HtzPipeline.Functions.Commands;

/// <summary>Writes what was read of a file as lines of JSON in UTF-8, one for each figure, sheet and finding.</summary>
internal sealed class BulletinJson : IDisposable
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
        _json.WriteString("cell", figure.Place.Cell?.ToString());
        _json.WriteString("indicator", figure.Indicator);
        _json.WriteStartArray("parents");
        foreach (var parent in figure.Parents)
        {
            _json.WriteStringValue(parent);
        }

        _json.WriteEndArray();
        _json.WriteString("area", figure.Area);
        _json.WriteString("period", figure.Period?.ToString() ?? figure.PeriodText);
        _json.WriteString("measure", MeasureText.Of(figure.Measure));
        _json.WriteString("text", figure.Text);
        if (figure.Number is { } number)
        {
            // As printed: 58.30 keeps its zero.
            _json.WritePropertyName("value");
            _json.WriteRawValue(number.Value.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
            _json.WriteNumber("decimals", number.Decimals);
        }
        else
        {
            _json.WriteNull("value");
            _json.WriteNull("decimals");
        }

        _json.WriteString("unit", figure.Unit);
        _json.WriteString("status", figure.Status.Code.ToString());
        EndLine();
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
        EndLine();
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
}
