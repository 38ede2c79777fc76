namespace HtzPipeline.Core.Reading;

/// <summary>
/// A text of records whose lines end in CR, or whose fields are separated by characters that the library does not take, as it takes
/// them: lines end in LF, and fields in <see cref="Separator"/>, but within quotes all is as it was.
/// </summary>
internal sealed class CsvText(TextReader text, string separators) : TextReader
{
    /// <summary>What separates fields here: ASCII's own unit separator, which no text has.</summary>
    public const char Separator = '\u001F';

    private State _state;

    private enum State
    {
        AtFieldStart,
        InField,
        InQuotes,
        AfterQuote,
        AfterReturn,
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        // What is read may come to nothing, a CR that ends a line already ended; 0 would be the end.
        while (text.Read(buffer) is > 0 and var read)
        {
            var written = 0;
            foreach (var character in buffer[..read])
            {
                if (Next(character) is { } plain)
                {
                    buffer[written++] = plain;
                }
            }

            if (written > 0)
            {
                return written;
            }
        }

        return 0;
    }

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private char? Next(char character)
    {
        if (_state == State.InQuotes)
        {
            _state = character == '"' ? State.AfterQuote : State.InQuotes;
            return character;
        }

        var afterReturn = _state == State.AfterReturn;
        switch (character)
        {
            case '\r':
                _state = State.AfterReturn;
                return '\n';
            case '\n':
                _state = State.AtFieldStart;
                return afterReturn ? null : '\n';
            case '"' when _state != State.InField:
                _state = State.InQuotes;
                return character;
            case var _ when separators.Contains(character, StringComparison.Ordinal):
                _state = State.AtFieldStart;
                return Separator;
            default:
                _state = State.InField;
                return character;
        }
    }
}
