using System.Text;
using HtzPipeline.Core.Catalogue;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Proofs;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Generated.Proofreading;

/// <summary>Measures proofreading on true drafts, and on the same with faults put into them.</summary>
public sealed class ProofMeasurement
{
    private const int SentencesOfDraft = 14;
    private const int DraftsOfWorld = 10;

    private ProofMeasurement(IReadOnlyList<ProofScore> scores) => Scores = scores;

    /// <summary>Of drafts without a fault, and by kind of fault.</summary>
    public IReadOnlyList<ProofScore> Scores { get; }

    /// <summary>How many of the true figures were found to agree, rather than not published or not in the catalogue.</summary>
    public int Agreeing { get; private set; }

    /// <summary>The true figures.</summary>
    public int Figures { get; private set; }

    /// <summary>Faults found, of all kinds.</summary>
    public decimal Recall => (decimal)Scores.Sum(score => score.Found) / Math.Max(1, Scores.Sum(score => score.Faults));

    /// <summary>False alarms among right numbers.</summary>
    public decimal AlarmRate => (decimal)Scores.Sum(score => score.Alarms) / Math.Max(1, Scores.Sum(score => score.Others));

    /// <summary>Runs it.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="drafts">How many drafts; each is read once as it is and once with a fault of each kind.</param>
    /// <param name="seed">Of what is chosen by chance.</param>
    public static ProofMeasurement Run(IndicatorCatalogue catalogue, int drafts, int seed)
    {
        ProofScore[] scores = [new("none"), .. TextFaults.Kinds.Select(kind => new ProofScore(kind))];
        var measurement = new ProofMeasurement(scores);
        PublishedWorld? world = null;
        for (var i = 0; i < drafts; i++)
        {
            world = i % DraftsOfWorld == 0 ? new(catalogue, seed + i) : world!;
            var random = new Random((seed * 1000) + i);
            var sentences = new DraftWriter(world, random).Write(SentencesOfDraft);
            measurement.CountTrue(new(sentences), world);
            var faults = new TextFaults(world, random);
            foreach (var score in scores[1..])
            {
                if (faults.Make(score.Kind, sentences) is { } fault)
                {
                    CountFault(score, fault, world);
                }
            }
        }

        return measurement;
    }

    /// <summary>Proofreads a text.</summary>
    public static Proof Read(string text, PublishedWorld world)
    {
        ArgumentNullException.ThrowIfNull(world);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var draft = Draft.Of(DraftReader.ReadPasted(file, ReadingLimits.Default), world.Catalogue, PublishedWorld.Latest);
        return Proofreader.Read(draft, world.Book, world.Catalogue);
    }

    private void CountTrue(WrittenDraft draft, PublishedWorld world)
    {
        var proof = Read(draft.Text, world);
        var figures = draft.Sentences.Sum(sentence => sentence.Figures.Count);
        Figures += figures;
        Agreeing += proof.Count(Verdict.Agrees);
        Scores[0].CountOthers(figures, [.. Alarms(proof.Numbers, draft)]);
        foreach (var number in proof.Numbers.Where(number => number.Verdict is Verdict.NotPublished or Verdict.NotInCatalogue))
        {
            Scores[0].Note($"not checked: {number.Text} {number.Sentence.Zh} in {Sentence(draft, number)}");
        }
    }

    private static void CountFault(ProofScore score, TextFault fault, PublishedWorld world)
    {
        var (draft, at, figure) = (fault.Draft, fault.Sentence, fault.Figure);
        var proof = Read(draft.Text, world);

        // What goes on with the time of a sentence shares its fault.
        var after = draft.Sentences.Skip(at + 1).TakeWhile(sentence => sentence.Time.Length == 0).Count();
        var ofFault = proof.Numbers.Where(number => figure is { } one ? draft.Prints(number.Place, at, one) : draft.SentenceOf(number.Place) == at).ToList();
        score.CountFault(ofFault.Exists(number => VerdictFacts.Of(number.Verdict).MustChange), () => $"{fault.What}: {string.Join("; ", ofFault.Select(number => $"{number.Text} {number.Verdict} {number.ReadAs} {number.Sentence.Zh}"))}");
        var others = proof.Numbers.Where(number => draft.SentenceOf(number.Place) is var sentence && (sentence < at || sentence > at + (figure is null ? after : 0))).ToList();
        score.CountOthers(others.Count(number => number.Verdict != Verdict.NoFigure), [.. Alarms(others, draft)]);
    }

    private static IEnumerable<string> Alarms(IEnumerable<ProofNumber> numbers, WrittenDraft draft) => numbers
        .Where(number => VerdictFacts.Of(number.Verdict).MustChange)
        .Select(number => $"{number.Text} {number.Verdict} {number.ReadAs} {number.Sentence.Zh} in {Sentence(draft, number)}");

    private static string Sentence(WrittenDraft draft, ProofNumber number) => draft.SentenceOf(number.Place) is >= 0 and var at ? (at > 0 ? draft.Sentences[at - 1].Text : "") + draft.Sentences[at].Text : "";
}
