using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Composing.Templates;
using HtzPipeline.Core.Composing.Writing;
using HtzPipeline.Functions.Api.Answers;
using HtzPipeline.Functions.Api.Bulletins;
using HtzPipeline.Functions.Api.Calendar;
using HtzPipeline.Functions.Storage.Bulletins;
using HtzPipeline.Functions.Storage.Catalogues;
using HtzPipeline.Functions.Storage.Observations;

namespace HtzPipeline.Functions.Bulletins;

/// <summary>
/// Writes the bulletins of the months in which all that is due has been reported, by each template there is, and once more where what one says
/// has changed since. First its files, under a name that follows from what they say; then its entry in the log, which others are told from. So
/// whatever it dies in the middle of, the next run ends in the same, and what was written is never replaced.
/// </summary>
internal sealed class MonthlyBulletins(
    BulletinSettings settings,
    CatalogueSource catalogues,
    TemplateStore templates,
    CalendarReader calendar,
    BulletinComposer composer,
    BulletinStore store,
    TimeProvider clock,
    ILogger<MonthlyBulletins> logger)
{
    private const int ContentBytes = 16;

    private static readonly BulletinFormat[] Forms = [BulletinFormat.Word, BulletinFormat.Html];

    // What everything written follows from, as of the last run: while it stays, so do the bulletins.
    private string? _seen;

    /// <summary>Writes what there is to write.</summary>
    /// <returns>How many bulletins were entered.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage failed; whoever runs this next goes on.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (settings.From is not { } first)
        {
            return 0;
        }

        var catalogue = await catalogues.CurrentAsync(cancellation);
        var areas = await composer.ViewAsync(asOf: null, catalogue, cancellation);
        var used = await templates.ReadAllAsync(cancellation);
        var state = string.Join('\n', [catalogue.Version, .. used.Select(one => $"{one.File} {one.Version}"), .. areas.Select(area => $"{area.Area.Code} {area.View.Release} {area.View.Time:O}")]);
        if (state == _seen || areas[0].View.Release == 0)
        {
            return 0;
        }

        // As of the very release that the bulletins tell: what has come since is the next run's.
        var answer = await calendar.ReadAsync(new(catalogue.Departments, First: null, Last: null, AsOf.At(areas[0].View.Release)), catalogue, cancellation);
        var months = answer.Months.Where(month => month.State == DueState.Complete && month.Month >= first).Select(month => month.Month).ToList();
        var count = 0;
        foreach (var month in months)
        {
            foreach (var template in used)
            {
                count += await WriteAsync(template, month, areas, catalogue, cancellation) ? 1 : 0;
            }
        }

        _seen = state;
        return count;
    }

    private async Task<bool> WriteAsync(
        BulletinTemplate template, Period month, IReadOnlyList<ViewedArea> areas, IndicatorCatalogue catalogue, CancellationToken cancellation)
    {
        ComposedBulletin bulletin;
        try
        {
            bulletin = await composer.ComposeAsync(template, month, areas, catalogue, cancellation);
        }
        catch (TemplateException failure)
        {
            logger.BulletinNotWritten(month.ToString(), failure.Fault.ToString());
            return false;
        }

        var area = areas[0].Area.Code;
        var edition = new BulletinEdition(
            area, Number: 0, month, template.Name, template.Language, template.Version, areas[0].View.Release, ContentOf(template, bulletin), clock.GetUtcNow());
        var known = await store.ReadAsync(area, after: 0, cancellation);
        if (IsKnown(edition, known))
        {
            return false;
        }

        await store.PrepareAsync(cancellation);
        foreach (var form in Forms)
        {
            var file = new ArrayBufferWriter<byte>();
            composer.Write(bulletin, form, file);
            await store.WriteAsync(edition, form.Name, new BinaryData(file.WrittenMemory), form.ContentType, cancellation);
        }

        // Another instance may be at the same, or at a later release.
        while (!IsKnown(edition, known))
        {
            if (await store.TryAddAsync(edition with { Number = known is [.., var last] ? last.Number + 1 : 1 }, cancellation))
            {
                logger.BulletinWritten(edition.Name);
                return true;
            }

            known = await store.ReadAsync(area, after: 0, cancellation);
        }

        return false;
    }

    private static bool IsKnown(BulletinEdition edition, IReadOnlyList<BulletinEdition> known) =>
        known.LastOrDefault(edition.IsOfSame) is { } latest && (latest.Content == edition.Content || latest.Release > edition.Release);

    private static string ContentOf(BulletinTemplate template, ComposedBulletin bulletin) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{template.Version}\n{PlainText.Markdown(bulletin)}")).AsSpan(..ContentBytes));
}
