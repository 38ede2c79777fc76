using HtzPipeline.Core.Drafting;
using HtzPipeline.Core.Drafting.Writing;
using HtzPipeline.Core.Findings;
using HtzPipeline.Functions.Ingest;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Api.CatalogueFile;

/// <summary>Writes a name into a catalogue's file, and looks that the file then says what is meant: only such a file is given back.</summary>
internal sealed class CatalogueProposer(SubmissionStore submissions, FileStore files, FileStages stages)
{
    /// <summary>Writes it.</summary>
    /// <returns>The file; or else why it could not be written, and what to do.</returns>
    public async Task<(string? Yaml, LocalText? Why)> ProposeAsync(ProposedCatalogue given, CatalogueChange change, CancellationToken cancellation)
    {
        var (catalogue, name) = (given.Catalogue, change.Name);
        if (catalogue.FindIndicator(name) is { } known)
        {
            return (null, new($"“{name}”已是指标 {known.Code}({known.Name.Zh})的名称。", $"'{name}' is a name of the indicator {known.Code} already."));
        }

        return change.Kind switch
        {
            ChangeKind.Spelling when catalogue.Indicator(change.Indicator!) is null =>
                (null, new($"没有指标“{change.Indicator}”。", $"There is no indicator '{change.Indicator}'.")),
            ChangeKind.Spelling => Checked(
                DraftAddition.WithSpelling(given.Yaml, change.Indicator!, name),
                after => after.FindIndicator(name)?.Code == change.Indicator,
                new($"该指标的 aliases 不在一行之内,请自行把“{name}”加进 {change.Indicator} 的 aliases。", $"The aliases of the indicator do not stand in one line: add '{name}' to those of {change.Indicator} yourself.")),
            ChangeKind.Ignore => Checked(
                DraftAddition.WithIgnored(given.Yaml, new(name, change.Department)),
                after => change.Department is { } department ? after.Ignores(department, name) : after.Ignored.Any(one => one.Department is null && one.Name == name),
                new($"请自行把“{name}”加进 ignore。", $"Add '{name}' to the list 'ignore' yourself.")),
            _ => await DraftAsync(given, change, cancellation),
        };
    }

    private async Task<(string? Yaml, LocalText? Why)> DraftAsync(ProposedCatalogue given, CatalogueChange change, CancellationToken cancellation)
    {
        if (await submissions.FindAsync(change.Submission!, cancellation) is not { } submission || await files.ReadReceivedAsync(submission, cancellation) is not { } content)
        {
            return (null, new("该报送的文件已不在。", "The file of the submission is not there any more."));
        }

        try
        {
            using var stream = content.ToStream();
            var bulletin = stages.ReadWhole(stream, new(submission.FileName, submission.Id.Period), cancellation);
            var draft = stages.Run("draft", () => CatalogueDrafter.Draft([new(submission.Id.Department, submission.Id.Period, submission.FileName, bulletin)], given.Catalogue, new()))
                .Only(change.Name, given.Catalogue);
            return draft.Indicators.Count > 0
                ? Checked(DraftAddition.To(given.Yaml, draft), after => after.FindIndicator(change.Name) is not null, ByHand(change.Name))
                : draft.Spellings is [var spelling, ..]
                    ? (null, new($"“{change.Name}”看来是 {spelling.Indicator.Code}({spelling.Indicator.Name.Zh})的另一种写法:请选“另一种写法”,或自行添加指标。", $"'{change.Name}' looks like another spelling of {spelling.Indicator.Code}: choose that, or add an indicator yourself."))
                    : (null, ByHand(change.Name));
        }
        catch (UnreadableFileException unreadable)
        {
            return (null, unreadable.Finding.Message);
        }
    }

    private static (string? Yaml, LocalText? Why) Checked(string yaml, Predicate<IndicatorCatalogue> isMeant, LocalText why) =>
        CatalogueLoader.Load(yaml, "catalogue.yaml").Catalogue is { } after && isMeant(after) ? (yaml, null) : (null, why);

    private static LocalText ByHand(string name) => new($"未能由文件起草“{name}”:请自行在 indicators 中添加。", $"'{name}' could not be drafted from the file: add it to the indicators yourself.");
}
