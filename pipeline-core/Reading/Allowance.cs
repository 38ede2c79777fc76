using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// What one file may still cost to be read, mapped and checked: the one fuse of all three. Everything is counted as it is met, and
/// nothing that the file says of its sizes is believed. What is counted is work and never time, so that the same file always gets the
/// same verdict; a cancellation only ends the work, which is then done anew.
/// </summary>
/// <param name="limits">The limits.</param>
/// <param name="fileLength">The length of the file in bytes.</param>
/// <param name="cancellation">Gives up; looked at whenever something is counted.</param>
internal sealed class Allowance(ReadingLimits limits, long fileLength, CancellationToken cancellation = default)
{
    // What a grid of empty rows and columns may span for each cell that may be in it: layouts are found by going through it.
    private const int SpanPerCell = 10;
    private const long AlwaysInflated = 1 << 20;

    // What a larger file may take beyond the steps of every file: for each of its bytes, and for each cell that is met in it.
    private const long StepsPerByte = 16;
    private const long StepsPerCell = 256;

    private readonly long _inflatable = Math.Min(limits.InflatedBytes, Math.Max(AlwaysInflated, fileLength * limits.InflationRatio));
    private long _cells;
    private long _spans;
    private long _covered;
    private long _characters;
    private long _inflated;
    private long _steps;
    private int _sheets;

    /// <summary>The limits.</summary>
    public ReadingLimits Limits => limits;

    /// <summary>Gives up.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>
    /// Counts steps of work: each a look at one cell or character, some ten nanoseconds. Counted is what does not follow from the size of
    /// the file by itself, since a file could make it grow faster.
    /// </summary>
    /// <exception cref="UnreadableFileException">There are more than a file of this size can need.</exception>
    /// <exception cref="OperationCanceledException">It is given up.</exception>
    public void TakeSteps(long count)
    {
        cancellation.ThrowIfCancellationRequested();
        if ((_steps += count) > limits.Steps && _steps > limits.Steps + (StepsPerByte * fileLength) + (StepsPerCell * _cells))
        {
            throw new UnreadableFileException(Finding.Of(ReaderFindings.TooMuchWork, Place.File));
        }
    }

    /// <summary>Counts a record of a text file that is not kept: nothing but its bytes bounds them.</summary>
    /// <exception cref="OperationCanceledException">It is given up.</exception>
    public void TakeRecord() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Holds the number of findings against the limit.</summary>
    /// <exception cref="UnreadableFileException">There are too many.</exception>
    public void RequireFindings(int count)
    {
        if (count > limits.Findings)
        {
            throw Beyond(ReaderFindings.TooManyFindings, count, limits.Findings);
        }
    }

    /// <summary>Counts cells.</summary>
    /// <exception cref="UnreadableFileException">There are too many.</exception>
    /// <exception cref="OperationCanceledException">It is given up.</exception>
    public void TakeCells(long count)
    {
        cancellation.ThrowIfCancellationRequested();
        if ((_cells += count) > limits.Cells)
        {
            throw Beyond(StructureFindings.TooManyCells, _cells, limits.Cells);
        }
    }

    /// <summary>Counts a grid's rows times columns, blank ones included.</summary>
    /// <exception cref="UnreadableFileException">It spans too much.</exception>
    public void TakeSpan(int rows, int columns)
    {
        if ((_spans += (long)rows * columns) > (long)limits.Cells * SpanPerCell)
        {
            throw Beyond(StructureFindings.TooManyCells, _spans, limits.Cells);
        }
    }

    /// <summary>Counts cells that are covered by merged ones.</summary>
    /// <exception cref="UnreadableFileException">There are too many.</exception>
    public void TakeCovered(long count)
    {
        if ((_covered += count) > limits.Cells / 4)
        {
            throw Beyond(StructureFindings.TooManyMerged, _covered, limits.Cells / 4);
        }
    }

    /// <summary>Counts characters of text.</summary>
    /// <exception cref="UnreadableFileException">There are too many.</exception>
    /// <exception cref="OperationCanceledException">It is given up.</exception>
    public void TakeText(int characters)
    {
        cancellation.ThrowIfCancellationRequested();
        if ((_characters += characters) > limits.TextLength)
        {
            throw Beyond(StructureFindings.TooMuchText, _characters, limits.TextLength);
        }
    }

    /// <summary>Counts a sheet.</summary>
    /// <exception cref="UnreadableFileException">There are too many.</exception>
    public void TakeSheets(int count)
    {
        if ((_sheets += count) > limits.Sheets)
        {
            throw Beyond(StructureFindings.TooManySheets, _sheets, limits.Sheets);
        }
    }

    /// <summary>Counts inflated bytes.</summary>
    /// <exception cref="UnreadableFileException">There are too many.</exception>
    /// <exception cref="OperationCanceledException">It is given up.</exception>
    public void TakeInflated(int bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        if ((_inflated += bytes) > _inflatable)
        {
            throw new UnreadableFileException(Finding.Of(
                StructureFindings.InflatesTooMuch, Place.File, ("found", $"> {_inflated >> 20} MB"), ("expected", $"{_inflatable >> 20} MB")));
        }
    }

    /// <summary>Holds a column against the limit.</summary>
    /// <exception cref="UnreadableFileException">It is beyond.</exception>
    public void RequireColumn(int column)
    {
        if (column >= limits.Columns)
        {
            throw Beyond(StructureFindings.TooManyColumns, column + 1L, limits.Columns);
        }
    }

    private static UnreadableFileException Beyond(FindingKind kind, long found, long allowed) => new(Finding.Of(
        kind, Place.File, ("found", found.ToString(CultureInfo.InvariantCulture)), ("expected", allowed.ToString(CultureInfo.InvariantCulture))));
}
