namespace HtzPipeline.Core.Layout.Grammar;

/// <summary>The evidence of the numbers of a column, or of a whole sheet, for how they are written.</summary>
/// <param name="hasSemicolons">Whether semicolons part the fields of the file: they decide nothing, but make a comma before decimals the likelier.</param>
internal sealed class MarkEvidence(bool hasSemicolons)
{
    private const int Outvoted = 2;

    private int _points;
    private int _commas;
    private int _either;
    private int _neither;
    private int _dotted;
    private int _whole;

    /// <summary>Whether there is anything that may be written with a comma before its decimals.</summary>
    public bool HasCommas => _commas + _either > 0;

    /// <summary>Whether decimals stand after a point.</summary>
    public bool HasPoints => _points > 0;

    /// <summary>Takes a number in.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        switch (NumberMarks.Of(text))
        {
            case MarkReading.Point:
                _points++;
                break;
            case MarkReading.Comma:
                _commas++;
                break;
            case MarkReading.Either:
                _either++;
                break;
            case MarkReading.Dotted:
                _dotted++;
                break;
            case MarkReading.Neither:
                _neither++;
                break;
            case MarkReading.None when NumberGrammar.IsPlain(text):
                _whole++;
                break;
        }
    }

    /// <summary>Takes in a number that a workbook holds as one.</summary>
    public void Add(decimal number) => _ = number.Scale > 0 ? _points++ : _whole++;

    /// <summary>What the evidence of a column comes to, beside that of its sheet.</summary>
    public NumberMarks Judge(MarkEvidence sheet)
    {
        if (!HasCommas)
        {
            // 1.234 is 1234 only where all the sheet has commas before decimals.
            var areGroups = _dotted > 0 && _points + _whole == 0 && sheet._commas > 0 && sheet._points == 0;
            return new(areGroups ? DecimalMark.Comma : DecimalMark.Point);
        }

        // What no writing explains explains no writing; and a whole number would have its decimals too, were the others' commas before some.
        var (isComma, isPoint) = (_commas > 0 && _neither == 0, _points > 0 || (_commas == 0 && _whole > 0));
        return (isComma, isPoint) switch
        {
            (true, false) => new(DecimalMark.Comma) { IsDoubtful = sheet._points > _points },
            (false, true) => new(DecimalMark.Point),

            // One number written the other way among many is a slip of its own.
            (true, true) when _points > Outvoted * _commas => new(DecimalMark.Point),
            (true, true) when _commas > Outvoted * _points => new(DecimalMark.Comma),
            (true, true) => Undecided(),
            _ when sheet._points > 0 && sheet._commas == 0 => new(DecimalMark.Point),
            _ when sheet._points == 0 && sheet._commas > 0 => new(DecimalMark.Comma),
            _ => Undecided(),
        };
    }

    private NumberMarks Undecided() => new(hasSemicolons ? DecimalMark.Comma : DecimalMark.Point) { IsUndecided = true };
}
