using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Submissions;
using Microsoft.Extensions.DependencyInjection;

namespace HtzPipeline.Functions.Tests.Commands.Files;

/// <summary>Files taken through by command; each test has a month of a year of its own.</summary>
public sealed class IngestCommandTests(CommandAccount account) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("htz-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FileStore Files => account.Services.GetRequiredService<FileStore>();

    private SubmissionStore Submissions => account.Services.GetRequiredService<SubmissionStore>();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_is_published_and_says_what_came_of_it()
    {
        var run = await account.RunAsync("ingest", await WriteAsync("产值.csv", 2001, "58.33"), "--department", "economy", "--period", "2001-08", "--json");

        var detail = Assert.Single(run.Lines);
        var submission = detail.GetProperty("submission");
        Assert.Equal((0, "published", "economy/2001-08/产值.csv"), (run.ExitCode, submission.GetProperty("state").GetString(), submission.GetProperty("path").GetString()));
        Assert.StartsWith("370400-HTZ:", Assert.Single(submission.GetProperty("releases").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Equal(1, detail.GetProperty("report").GetProperty("accepted").GetInt32());
        Assert.Contains("58.33", await account.Api.GetStringAsync(new Uri("observations?indicator=IND_OUTPUT&from=2001-08&to=2001-08", UriKind.Relative), Cancellation), StringComparison.Ordinal);

        var audit = await account.RunAsync("audit", "--json");
        Assert.Contains(audit.Lines, line => line.GetProperty("kind").GetString() == "ingest"
            && line.GetProperty("what").GetString() == "economy/2001-08/产值.csv" && line.GetProperty("outcome").GetString() == "done Published");
    }

    [Fact]
    public async Task A_file_that_is_rejected_ends_with_1_and_its_findings_as_check_prints_them()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "economy", "2002-08"));
        var file = Path.Combine(folder.FullName, "错.csv");
        await File.WriteAllTextAsync(file, "2002年1-8月\n指标,累计(亿元)\n规模以上工业总产值,5..8\n", Cancellation);

        var run = await account.RunAsync("ingest", file, "--name", "改名.csv");

        Assert.Equal(CommandExit.Failed, run.ExitCode);
        Assert.Contains("economy/2002-08/改名.csv  rejected", run.Text, StringComparison.Ordinal);
        Assert.Matches("HTZ1040 错误 error B3\n +“5..8”不是数字.*\n +'5..8' is neither", run.Text);
    }

    [Fact]
    public async Task If_anything_is_wrong_with_one_of_the_files_all_of_it_is_said_and_none_is_uploaded()
    {
        var (good, empty) = (await WriteAsync("好.csv", 2003, "1.00"), Path.Combine(_folder, "空.csv"));
        await File.WriteAllTextAsync(empty, "", Cancellation);
        var hidden = await WriteAsync("b\u200b.csv", 2003, "1.00");

        var run = await account.RunAsync("ingest", good, empty, hidden, good, "--department", "economy", "--period", "2003-08", "--json");

        Assert.Equal((CommandExit.WrongUsage, "", "bad-parameters"), (run.ExitCode, run.Text, run.Code));
        Assert.Equal(
            [("empty-file", empty), ("bad-file-name", hidden), ("repeated-file", good)],
            run.Error.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("code").GetString()!, error.GetProperty("parameter").GetString()!)));
        Assert.Empty(await Files.ListUploadsAsync("economy/2003-08/", Cancellation).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("no-place", "there.csv")]
    [InlineData("wrong-usage")]
    [InlineData("wrong-usage", "there.csv", "there.csv", "--name", "x.csv")]
    [InlineData("wrong-usage", "there.csv", "--department", "nobody", "--period", "2003-09")]
    [InlineData("wrong-usage", "there.csv", "--department", "economy", "--period", "August")]
    [InlineData("file-not-found", "nowhere.csv")]
    [InlineData("file-is-a-folder", ".")]
    public async Task What_cannot_be_followed_is_wrong_usage(string code, params string[] words)
    {
        await WriteAsync("there.csv", 2003, "1.00");
        var run = await account.RunAsync(["ingest", .. words.Select(word => word.EndsWith(".csv", StringComparison.Ordinal) || word == "." ? Path.Combine(_folder, word) : word), "--json"]);
        Assert.Equal((CommandExit.WrongUsage, "", code), (run.ExitCode, run.Text, run.Errors.Contains("\"errors\"", StringComparison.Ordinal) ? run.Error.GetProperty("errors")[0].GetProperty("code").GetString() : run.Code));
    }

    [Fact]
    public async Task The_trigger_at_work_on_the_same_file_makes_no_second_submission_and_no_second_release()
    {
        const string Path = "economy/2004-08/同时.csv";
        var command = account.RunAsync("ingest", await WriteAsync("同时.csv", 2004, "58.33"), "--department", "economy", "--period", "2004-08", "--json");
        var ingester = account.Services.GetRequiredService<Ingester>();
        while (!command.IsCompleted)
        {
            await ingester.IngestAsync(Path, version: null, Cancellation);
        }

        var run = await command;
        await ingester.IngestAsync(Path, version: null, Cancellation);
        var submission = Assert.Single(await SubmissionsOfAsync(Path));
        Assert.Equal((0, SubmissionState.Published), (run.ExitCode, submission.State));
        Assert.Single(submission.Releases);
        Assert.Single(await account.Services.GetRequiredService<ObservationStore>().ReadReleasesAsync("370400-HTZ", after: 0, Cancellation), release => release.Submission == submission.Id);
        Assert.Equal(submission.Id.ToString(), Assert.Single(run.Lines).GetProperty("submission").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData(2005, false)]
    [InlineData(2006, true)]
    public async Task What_was_interrupted_is_gone_on_with_rather_than_uploaded_again(int year, bool isReceived)
    {
        var path = $"economy/{year}-08/中断.csv";
        var file = await WriteAsync("中断.csv", year, "58.33");
        var upload = (await Files.WriteUploadAsync(path, BinaryData.FromBytes(await File.ReadAllBytesAsync(file, Cancellation)), overwrite: true, Cancellation))!;
        if (isReceived)
        {
            var read = (await Files.ReadUploadAsync(path, int.MaxValue, upload.Stored, Cancellation))!;
            await Files.WriteReceivedAsync(read.ContentHash, read.Content!.Value, Cancellation);
            await Submissions.ReceiveAsync(read, Cancellation);
        }

        var run = await account.RunAsync("ingest", file, "--department", "economy", "--period", $"{year}-08");

        var submission = Assert.Single(await SubmissionsOfAsync(path));
        Assert.Equal((0, SubmissionState.Published, upload.ETag.ToString()), (run.ExitCode, submission.State, submission.BlobETag));

        // Once it is finished, the same again is an upload of its own.
        Assert.Equal(0, (await account.RunAsync("ingest", file, "--department", "economy", "--period", $"{year}-08")).ExitCode);
        Assert.Equal(2, (await SubmissionsOfAsync(path)).Count);
    }

    private async Task<List<Submission>> SubmissionsOfAsync(string path) =>
        await Submissions.AllAsync(Cancellation).Where(submission => submission.Path == path).ToListAsync(Cancellation);

    private async Task<string> WriteAsync(string name, int year, string value)
    {
        var file = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(file, $"{year}年1-8月\n指标,累计(亿元)\n规模以上工业总产值,{value}\n", Cancellation);
        return file;
    }
}
