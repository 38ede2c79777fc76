using CsCheck;
using HtzPipeline.Core.Figures;
using HtzPipeline.Functions.Storage.Observations;
using HtzPipeline.Functions.Storage.Publishing;
using HtzPipeline.Functions.Storage.Submissions;

namespace HtzPipeline.Functions.Tests.Storage;

/// <summary>
/// Random histories of an area: two departments' uploads, tables and text, revisions, the same file again, and withdrawals. Few indicators, months,
/// values and upload times, so that they meet, tie and repeat each other; of one department the cumulative figure, of the other the month's.
/// </summary>
internal static class Histories
{
    private static readonly string LongText = new('长', FigureCodec.MaximumText);

    /// <summary>Histories of up to nine events, in the order of upload; each withdrawal at the end.</summary>
    public static Gen<Publication[]> Any { get; } = Of(9);

    /// <summary>Two orders of the same history: no withdrawal comes before what it withdraws.</summary>
    public static Gen<(Publication[] History, Publication[] Shuffled)> TwoOrders { get; } = Any.SelectMany(
        history => Gen.Double[0, 1].Array[history.Length].Select(order => (history, Shuffle(history, order))));

    /// <summary>Histories of up to so many events.</summary>
    public static Gen<Publication[]> Of(int events) => AnyStep.Array[1, events].Select(Build);

    private static Gen<Step> AnyStep => Gen.Select(
        Gen.Frequency((6, Gen.Const(What.Upload)), (2, Gen.Const(What.Again)), (2, Gen.Const(What.Withdrawal))),
        Gen.Int[1, 4],
        Gen.Select(Gen.Bool, Gen.Enum<SourceRank>()),
        Gen.Select(Word("EXPORTS", "GDP"), Word("2018-12", "2019-01", "2019-02", "2019-03", "2019-04", "2020-01", "2020-03"), Gen.Int[0, 3]).Array[1, 6],
        Gen.Int[0, 8],
        (what, minute, kind, figures, which) => new Step(what, minute, kind.Item1, kind.Item2, figures, which));

    private static Gen<string> Word(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Publication[] Build(Step[] events)
    {
        var uploads = new List<Publication>();
        var withdrawals = new List<Publication>();
        foreach (var (number, one) in events.Index())
        {
            if (one.What == What.Upload || uploads.Count == 0)
            {
                uploads.Add(Upload(number, one));
                continue;
            }

            var other = uploads[one.Which % uploads.Count];
            if (one.What == What.Again)
            {
                // Strictly later than what it repeats.
                var submission = Samples.Submission(number, other.Submission.Uploaded.AddMinutes(one.Minute));
                uploads.Add(other with { Submission = submission, Facts = [.. other.Facts.Select(fact => Samples.From(submission, fact))] });
            }
            else if (!withdrawals.Exists(w => w.Facts == other.Facts))
            {
                withdrawals.Add(Samples.Withdrawal(other));
            }
        }

        return [.. uploads.OrderBy(upload => upload.Submission.Uploaded).ThenBy(upload => upload.Submission.ToString(), StringComparer.Ordinal), .. withdrawals];
    }

    private static Publication Upload(int number, Step one)
    {
        var submission = Samples.Submission(number, Samples.Morning.AddMinutes(one.Minute));
        var measure = one.IsCumulative ? Measure.Cumulative : Measure.Current;
        return Samples.Publication(submission) with
        {
            Facts =
            [
                .. one.Figures.DistinctBy(f => (f.Indicator, f.Period))
                    .Select(f => Ranked(Samples.Fact(submission, Samples.Key(f.Indicator, f.Period), f.Value / 10m, one.Which == 0 ? LongText : "58.33", measure), one.Rank)),
            ],
        };
    }

    private static Fact Ranked(Fact fact, SourceRank rank) => fact with { Figure = fact.Figure with { Origin = fact.Figure.Origin! with { Rank = rank } } };

    private static Publication[] Shuffle(Publication[] history, double[] order)
    {
        // A withdrawal comes after its submission.
        var ranks = history.Zip(order).ToDictionary(pair => pair.First.Submission, pair => pair.Second);
        return
        [
            .. history.OrderBy(p => p.IsWithdrawal
                ? Math.Max(ranks[p.Submission], ranks[SubmissionId.Parse(p.Facts[0].Figure.Origin!.Submission)] + double.Epsilon)
                : ranks[p.Submission]).ThenBy(p => p.IsWithdrawal),
        ];
    }

    private enum What
    {
        Upload,
        Again,
        Withdrawal,
    }

    private sealed record Step(What What, int Minute, bool IsCumulative, SourceRank Rank, (string Indicator, string Period, int Value)[] Figures, int Which);
}
