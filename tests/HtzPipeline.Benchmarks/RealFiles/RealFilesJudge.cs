using System.Diagnostics;
using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;
using HtzPipeline.Core.Layout;
using HtzPipeline.Core.Layout.Bulletins;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Benchmarks.RealFiles;

/// <summary>
/// Reads every file of a folder of real files and says of each whether it was understood and which of the facts that are
/// known of it (FACTS.tsv) were reproduced exactly: value or raw text at that cell, and the month of its labels.
/// </summary>
internal static class RealFilesJudge
{
    /// <summary>Judges the folder that is the first argument.</summary>
    public static async Task Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var folder = arguments is [var given, ..] ? given : throw new ArgumentException("Name the folder of real files.", nameof(arguments));
        var facts = RealFact.ReadAll(folder).ToLookup(fact => fact.File);
        var (files, understood, all, right) = (0, 0, 0, 0);
        var noFigures = new List<RealFact>();
        foreach (var path in Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) is not ("FACTS.tsv" or "INDEX.md")).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            var (figures, line) = Read(path);
            noFigures.AddRange(facts[name].Where(IsOfNoFigure));
            var outcomes = facts[name].Where(fact => !IsOfNoFigure(fact)).Select(fact => (Fact: fact, Wrong: WhatIsWrong(path, fact, figures))).ToList();
            var reproduced = outcomes.Count(outcome => outcome.Wrong is null);
            (files, understood, all, right) = (files + 1, understood + (figures.Count > 0 ? 1 : 0), all + outcomes.Count, right + reproduced);
            await output.WriteLineAsync($"{name}: {line}; facts {reproduced}/{outcomes.Count}");
            foreach (var (fact, wrong) in outcomes.Where(outcome => outcome.Wrong is not null))
            {
                await output.WriteLineAsync($"    {fact.RowKey} x {fact.Column} -> '{fact.Expected}': {wrong}");
            }
        }

        foreach (var fact in noFigures)
        {
            await output.WriteLineAsync($"no figure, not judged: {fact.File}: {fact.RowKey} x {fact.Column} -> '{fact.Expected}'");
        }

        await output.WriteLineAsync($"{understood} of {files} files gave figures; {right} of {all} facts reproduced");
    }

    private static (IReadOnlyList<ReportedFigure> Figures, string Line) Read(string path)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            using var file = File.OpenRead(path);
            var bulletin = BulletinReader.Read(file, ReadingLimits.Default);
            var figures = bulletin.Figures.ToList();
            var findings = bulletin.Findings.GroupBy(finding => finding.Kind.Code).Select(group => $"{group.Key} x{group.Count()}");
            var layouts = bulletin.Sheets.Select(sheet => sheet.Layout ?? "none");
            return (figures, $"{bulletin.Format} {bulletin.Encoding} [{string.Join(' ', layouts)}], {figures.Count} figures, {figures.Count(f => f.Number is not null)} with value, {clock.ElapsedMilliseconds} ms; {string.Join(' ', findings)}");
        }
        catch (UnreadableFileException refusal)
        {
            return ([], $"refused, {refusal.Finding.Kind.Code}: {refusal.Finding.Message.En}");
        }
    }

    private static string? WhatIsWrong(string path, RealFact fact, IReadOnlyList<ReportedFigure> figures)
    {
        if (RawRows.Read(path, fact.Sheet) is not var (sheet, rows) || fact.Find(rows) is not var (row, column))
        {
            return "the cell was not found";
        }

        var place = new Place(sheet, new CellAddress(row, column));
        var figure = figures.FirstOrDefault(f => f.Place == place);
        if (fact.Expected is "" or "∅")
        {
            return figure is null || (figure.Number is null && figure.Status == ObservationStatus.NotAvailable) ? null : $"read as {figure.Text}";
        }

        if (figure is null)
        {
            return "no figure was read";
        }

        var isRight = figure.Text == fact.Expected || (figure.Number is { } number && decimal.TryParse(fact.Expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && number.Value == value);
        if (!isRight)
        {
            return $"read as '{figure.Text}'";
        }

        return LabelMonth.Of(fact) is { } month && figure.Period?.Last != month ? $"its period was read as {figure.Period}" : null;
    }

    // Some facts are of cells that are no figures: a flag (True), a name of a period (2010-11).
    private static bool IsOfNoFigure(RealFact fact) => fact.Expected.Trim() is not ("" or "∅" or "--" or ":") && !IsNumber(fact.Expected);

    private static bool IsNumber(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && text.Count(c => c == '-') < 1 + (text.StartsWith('-') ? 1 : 0);
}
