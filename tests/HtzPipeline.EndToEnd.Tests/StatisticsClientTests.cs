using System.Globalization;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace HtzPipeline.EndToEnd.Tests;

/// <summary>The clients that statisticians have read the running app's answers, and get the same figures.</summary>
public sealed class StatisticsClientTests(LocalRun run) : IAsyncLifetime
{
    // As of one release, since other tests publish between two questions.
    private string _query = "";
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    public async ValueTask InitializeAsync()
    {
        var release = (await run.GetAsync("snapshots/2019-08")).GetProperty("area").GetProperty("release").GetInt64();
        _query = $"observations?indicator=IND_OUTPUT,GDP,NEW_ENTITIES&area=370400-HTZ&asOf={release}";
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task R_reads_SDMX_ML_with_rsdmx()
    {
        const string Install = "apt-get install --no-install-recommends r-cran-rsdmx";
        const string Script = """
            arguments <- commandArgs(trailingOnly = TRUE)
            if (!requireNamespace("rsdmx", quietly = TRUE)) quit(status = 0)
            figures <- as.data.frame(rsdmx::readSDMX(arguments[1], isURL = FALSE))
            figures$shown <- ifelse(is.na(figures$obsValue), "", sprintf("%.6f", figures$obsValue))
            write.csv(figures[c("INDICATOR", "MEASURE", "obsTime", "shown", "OBS_STATUS")], arguments[2], row.names = FALSE)
            """;
        ExternalProgram.Require("Rscript", Install);
        var (script, read) = (Path.Combine(_folder, "read.R"), Path.Combine(_folder, "read.csv"));
        await File.WriteAllTextAsync(script, Script);
        await ExternalProgram.RunAsync("Rscript", script, await DownloadAsync("sdmx-ml"), read);
        if (!File.Exists(read))
        {
            ExternalProgram.Lack("rsdmx", Install);
        }

        AssertSame(await FiguresAsync(), Rows(read).Select(row => string.Join(' ', row)));
    }

    [Fact]
    public async Task JavaScript_reads_JSON_stat_with_the_toolkit()
    {
        const string Script = """
            const [folder, file] = process.argv.slice(1);
            const dataset = require(folder + '/node_modules/jsonstat-toolkit')(JSON.parse(require('fs').readFileSync(file)));
            const lines = [];
            for (const indicator of dataset.Dimension('indicator').id)
              for (const measure of dataset.Dimension('measure').id)
                for (const time of dataset.Dimension({ role: 'time' })[0].id) {
                  const cell = dataset.Data({ indicator, measure, time });
                  if (cell.value != null || cell.status != null)
                    lines.push([indicator, measure, time, cell.value == null ? '' : cell.value.toFixed(6), cell.status ?? 'A'].join(' '));
                }
            console.log(lines.join('\n'));
            """;
        var output = await ExternalProgram.RunAsync("node", "-e", Script, Repository.Root, await DownloadAsync("jsonstat"));

        AssertSame(await FiguresAsync(), output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task LibreOffice_opens_the_workbook_and_shows_every_figure_as_it_was_printed()
    {
        ExternalProgram.Require("soffice", "apt-get install libreoffice-calc");
        await ExternalProgram.RunAsync(
            "soffice",
            $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}",
            "--headless",
            "--convert-to",
            "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1", // 76 is UTF-8, -1 all sheets, shown as they are formatted.
            "--outdir",
            _folder,
            await DownloadAsync("xlsx"));
        var csv = Rows(await DownloadAsync("csv"));
        var (head, shown) = (Rows(Path.Combine(_folder, "answer-数据.csv"), headerIsRow: true)[0], Rows(Path.Combine(_folder, "answer-数据.csv")));

        var value = Array.IndexOf(head, "数值");
        Assert.NotEmpty(csv);
        Assert.Equal(csv.Select(row => row[7]), shown.Select(row => row[value] is "—" or "…" ? "" : row[value]));
        Assert.Equal(["answer-季度.csv", "answer-数据.csv", "answer-月度.csv", "answer-说明.csv"], Directory.GetFiles(_folder, "answer-*.csv").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private async Task<string> DownloadAsync(string format)
    {
        var file = Path.Combine(_folder, $"answer.{format}");
        await File.WriteAllBytesAsync(file, await run.Api.GetByteArrayAsync(new Uri($"{_query}&format={format}", UriKind.Relative)));
        return file;
    }

    private async Task<IEnumerable<string>> FiguresAsync() =>
        from series in (await run.GetAsync(_query)).GetProperty("series").EnumerateArray()
        from observation in series.GetProperty("observations").EnumerateArray()
        from measure in observation.GetProperty("measures").EnumerateObject()
        let value = measure.Value.GetProperty("value")
        let shown = value.ValueKind == JsonValueKind.Null ? "" : value.GetDecimal().ToString("F6", CultureInfo.InvariantCulture)
        select $"{series.GetProperty("indicator")} {measure.Name} {observation.GetProperty("period")} {shown} {measure.Value.GetProperty("status")}";

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> read)
    {
        var figures = expected.Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(figures);
        Assert.Equal(figures, read.Order(StringComparer.Ordinal));
    }

    private static List<string[]> Rows(string file, bool headerIsRow = false)
    {
        var rows = new List<string[]>();
        using var reader = CsvDataReader.Create(file, new CsvDataReaderOptions { HasHeaders = !headerIsRow });
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return rows;
    }
}
