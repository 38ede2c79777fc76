using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using HtzPipeline.Core.Composing;
using HtzPipeline.Core.Composing.Writing;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reading;
using HtzPipeline.Core.Validation;

namespace HtzPipeline.Core.Tests.Composing;

/// <summary>Whatever the words write, the reader of prose reads back: each figure with its indicator, area, period, measure, value and unit, and no other.</summary>
public sealed partial class RoundTripTests
{
    private const int Cases = 400;
    private const int MostPassedOver = 400;
    private const int MostUnchecked = 20;

    [Fact]
    public void What_is_read_back_is_what_was_written_and_next_to_nothing_is_passed_over()
    {
        var (written, passedOver) = (0, 0);
        BulletinCase.Any.Sample(
            one =>
            {
                var (said, read) = (Written(one.Composed), Read(one));
                Assert.Empty(read.Except(said));
                Interlocked.Add(ref written, said.Count);
                Interlocked.Add(ref passedOver, said.Except(read).Count());
            },
            iter: Cases,
            print: one => $"{one}\nread besides: {string.Join("; ", Read(one).Except(Written(one.Composed)))}");

        // Of some thousand figures one or two stand where the reader does not find of what they are, and says so.
        Assert.True(passedOver * MostPassedOver <= written, $"{passedOver} of {written} figures were not read back.");
        Assert.True(written > Cases);
    }

    [Fact]
    public void No_figure_that_is_written_is_found_to_differ_from_what_is_published()
    {
        var (agreeing, others) = (0, 0);
        BulletinCase.Any.Sample(
            one =>
            {
                var verdicts = Proof(one).Numbers.ToLookup(number => number.Verdict);
                Assert.Empty(verdicts[Verdict.Differs].Concat(verdicts[Verdict.AgreesWithAnother]).Select(number => $"{number.Text}: {number.Sentence.Zh}"));
                Interlocked.Add(ref agreeing, verdicts[Verdict.Agrees].Count());
                Interlocked.Add(ref others, verdicts[Verdict.NotPublished].Concat(verdicts[Verdict.NotInCatalogue]).Count());
            },
            iter: Cases,
            print: one => $"{one}\n{string.Join('\n', Proof(one).Numbers.Where(number => number.Verdict is Verdict.Differs or Verdict.AgreesWithAnother).Select(number => $"{number.Text}: {number.Sentence.Zh}"))}");
        Assert.True(agreeing > Cases && others * MostUnchecked <= agreeing, $"{agreeing} agree, {others} could not be checked.");
    }

    [Fact]
    public void Every_digit_belongs_to_a_figure_a_period_or_a_note() =>
        BulletinCase.Any.Sample(
            one => Assert.DoesNotContain(
                one.Composed.Blocks.Where(block => block is ParagraphBlock or ListItemBlock).SelectMany(block => block.Runs).Where(run => run.Citation is null),
                run => WithoutTimes(run.Text).Any(char.IsAsciiDigit)),
            iter: Cases);

    private static SortedSet<string> Written(ComposedBulletin bulletin) => Lines(bulletin.Blocks.Where(block => block is ParagraphBlock or ListItemBlock).SelectMany(block => block.Runs)
        .Select(run => run.Citation).OfType<Citation>()
        .Where(citation => citation.As == CitedAs.Itself && MeasureFacts.Of(citation.Figure.Measure).IsReportable)
        .Select(citation => (citation.Figure.Key, citation.Figure.Measure, citation.Figure.Number!.Value.Value, citation.Figure.Unit)));

    private static SortedSet<string> Read(BulletinCase one)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(PlainText.Text(one.Composed)));
        try
        {
            var mapped = SubmissionCheck.Map(
                BulletinReader.Read(file, ReadingLimits.Default), one.Published.Catalogue, new("text", DateTimeOffset.UnixEpoch, "economy", one.Published.Period.LastMonth, "简报.txt"));
            return Lines(mapped.Facts.Select(fact => (fact.Key, fact.Measure, fact.Figure.Number!.Value.Value, fact.Figure.Unit)));
        }
        catch (UnreadableFileException)
        {
            // A text without any figure is no submission.
            return [];
        }
    }

    private static Proof Proof(BulletinCase one)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(PlainText.Text(one.Composed)));
        var published = from observation in one.Observed.All from figure in observation.Figures select new PublishedFigure(observation.Key, figure.Key, figure.Value, 1);
        var catalogue = one.Published.Catalogue;
        return Proofreader.Read(
            Draft.Of(DraftReader.ReadPasted(file, ReadingLimits.Default), catalogue, one.Published.Period.LastMonth),
            new([.. published], new Dictionary<string, long> { [one.Published.Area.Code] = 1 }),
            catalogue);
    }

    // Of a January and of a first quarter, what it has itself is what there is to date.
    private static SortedSet<string> Lines(IEnumerable<(ObservationKey Key, Measure Measure, decimal Value, string Unit)> figures) => new(
        figures.Select(one => string.Create(
            CultureInfo.InvariantCulture, $"{one.Key.Indicator} {one.Key.Area} {one.Key.Period} {(one.Key.Period.Number > 1 ? one.Measure : ToDate(one.Measure))} {one.Value:0.####} {one.Unit}")),
        StringComparer.Ordinal);

    private static Measure ToDate(Measure measure) => measure switch { Measure.Current => Measure.Cumulative, Measure.CurrentGrowth => Measure.CumulativeGrowth, _ => measure };

    private static string WithoutTimes(string text) => Times().Replace(text, "");

    [GeneratedRegex(@"\d{4}年|(?:1—)?\d{1,2}月")]
    private static partial Regex Times();
}
