using System.Text;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reporting.Proofread;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Proofs;
using HtzPipeline.Functions.Commands.Shell;
using HtzPipeline.Functions.Formats.Cubes;
using HtzPipeline.Functions.Proofs;
using HtzPipeline.Functions.Storage.Catalogues;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary><c>proof FILE</c>: every number of a draft held against what is published.</summary>
internal static class ProofCommand
{
    private static readonly LocalText Details = new(
        """
        FILE 是读得懂的任何文件(.docx、.pdf、.txt、.md、.html、表格);稿子不保存。每个要改的数字一行,附正确的说法;然后是核对不了的,最后是各种结论的数目。
        没有写明的年份按当月推定;已发布的数都在一年以前时,按最近有数的月份推定;也可用 --period 指定。
        """,
        """
        FILE is of any kind that is read (.docx, .pdf, .txt, .md, .html, tables); it is not stored. A line for each number that has to change,
        with the right words; then what cannot be checked, and how many there are of each verdict.
        Years that the draft does not name are made out from the current month, from the latest month with figures where these are all older
        than a year, or from --period.
        """);

    private static readonly CommandOption AsOfOption = new("--as-of", "T", new("按当时已发布的数核对:发布号,或带时差的时间。", "Holds it against what was known then: a release number, or a time with an offset."));
    private static readonly CommandOption LanguageOption = new("--lang", "L", new("结论的语言:zh 或 en。", "The language of the verdicts: zh or en."));

    private static readonly CommandOption HtmlOption = new("--html", "OUT", new("把核稿结果另存为一个独立的网页。", "Writes the proof as a page that needs nothing beside it, too."));
    private static readonly CommandOption DocxOption = new("--docx", "OUT", new("把带批注的 Word 稿另存一份。", "Writes the draft as a Word document with comments, too."));
    private static readonly CommandOption TrackedOption = new("--tracked", "OUT", new("把带批注和修订的 Word 稿另存一份。", "Writes it with comments and tracked changes, too."));

    public static Command Command { get; } = StoreCommand.Of(
        "proof",
        "FILE",
        new("核稿:把稿子中的每个数字与已发布的数据核对。", "Proofreads a draft: holds every number of it against what is published."),
        [UploadPlace.PeriodOption, AsOfOption, LanguageOption, HtmlOption, DocxOption, TrackedOption],
        Details,
        new(new("没有要改的数字", "no number has to change"), new("有,或稿子不可读取", "some have, or the draft cannot be read")),
        RunAsync);

    private static async Task<int> RunAsync(CommandLine line, IServiceProvider services, CommandOutput output, CancellationToken cancellation)
    {
        var errors = new ParameterErrors();
        var period = Parameters.Period("period", line[UploadPlace.PeriodOption.Name], errors);
        var asOf = Parameters.AsOf("asOf", line[AsOfOption.Name], errors);
        var language = Parameters.Language("lang", line[LanguageOption.Name], errors);
        if (errors.Any)
        {
            throw CommandUsageException.Of([.. CommandError.Each(errors)]);
        }

        using var file = InputFile.Open(Path.GetFullPath(line.File));
        var catalogue = await services.GetRequiredService<CatalogueSource>().CurrentAsync(cancellation);
        Proof proof;
        try
        {
            proof = await services.GetRequiredService<DraftProofreader>().ReadAsync(file, isPasted: false, Path.GetFileName(line.File), period?.LastMonth, asOf, catalogue, cancellation);
        }
        catch (UnreadableFileException unreadable)
        {
            proof = new("", [], [], []) { Findings = [unreadable.Finding] };
        }
        catch (DraftTooLargeException large)
        {
            throw new CommandFailedException(DraftTooLargeException.Code, large.Why);
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().ToChinaTime();
        if (line[HtmlOption.Name] is { } page && proof.Format.Length > 0)
        {
            await using var writer = new StreamWriter(page, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            ProofPage.Write(proof, Path.GetFileName(line.File), catalogue, language, now, writer);
        }

        foreach (var (option, isChanged) in proof.Format.Length > 0 ? new[] { (DocxOption, false), (TrackedOption, true) } : [])
        {
            if (line[option.Name] is { } path)
            {
                using var document = ProofDocument.Write(proof, file, catalogue, sentence => sentence.In(language), isChanged, now);
                await File.WriteAllBytesAsync(path, document.ToArray(), cancellation);
            }
        }

        output.Write(ProofResource.Of(proof, language, catalogue), _ => ProofText.Of(proof, language));
        return proof.MustChange > 0 || proof.Format.Length == 0 ? CommandExit.Failed : CommandExit.Done;
    }
}
