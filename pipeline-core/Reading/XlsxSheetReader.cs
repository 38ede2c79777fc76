using System.Buffers.Text;
using System.Globalization;
using System.Text;
using HtzPipeline.Core.Figures;

namespace HtzPipeline.Core.Reading;

/// <summary>Reads a worksheet's part (ECMA-376 part 1, 18.3) in one pass.</summary>
internal sealed class XlsxSheetReader(IReadOnlyList<string> strings, XlsxStyles styles, bool is1904, Allowance allowance)
{
    private const int MostMerges = 1 << 16;
    private const int MostDigits = 1 << 16;

    private byte[] _value = new byte[64];
    private int _length;
    private bool _hasValue;
    private bool _hasFormula;
    private readonly StringBuilder _pieces = new();
    private string? _text;

    /// <summary>Reads it.</summary>
    /// <exception cref="Findings.UnreadableFileException">It is damaged or beyond the limits.</exception>
    public Sheet Read(string name, bool isHidden, Func<Stream> open)
    {
        var sheet = new SheetBuilder(name, allowance);
        using var xml = new XmlTokens(open);
        var (row, column, merges) = (-1, -1, 0);
        while (xml.Read())
        {
            if (xml.Kind != XmlToken.Open)
            {
                continue;
            }

            if (xml.Name is [(byte)'c'])
            {
                ReadCell(xml, sheet, ref row, ref column);
            }
            else if (xml.Name.SequenceEqual("row"u8))
            {
                (row, column) = (ReadRow(xml, sheet, row), -1);
            }
            else if (xml.Name.SequenceEqual("col"u8))
            {
                HideColumns(xml, sheet);
            }
            else if (xml.Name.SequenceEqual("mergeCell"u8) && ++merges <= MostMerges && ReadRange(xml.Attribute("ref"u8)) is { } range)
            {
                sheet.Merge(range);
            }
        }

        return sheet.Build(isHidden);
    }

    private static int ReadRow(XmlTokens xml, SheetBuilder sheet, int previous)
    {
        var (row, isHidden) = (previous + 1, false);
        while (xml.NextAttribute(out var name, out var value))
        {
            if (name.SequenceEqual("r"u8) && Utf8Parser.TryParse(value, out int number, out _) && number > 0)
            {
                row = number - 1;
            }
            else if (name.SequenceEqual("hidden"u8))
            {
                isHidden = value is [(byte)'1'] || value.SequenceEqual("true"u8);
            }
        }

        if (isHidden)
        {
            sheet.HideRows(row, row);
        }

        return row;
    }

    private static void HideColumns(XmlTokens xml, SheetBuilder sheet)
    {
        if (xml.Attribute("hidden"u8) is "1" or "true"
            && int.TryParse(xml.Attribute("min"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(xml.Attribute("max"u8), NumberStyles.None, CultureInfo.InvariantCulture, out var to))
        {
            sheet.HideColumns(from - 1, to - 1);
        }
    }

    private static MergedRange? ReadRange(string? text)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon > 0 && CellAddress.TryParse(text.AsSpan(0, colon), out var from) && CellAddress.TryParse(text.AsSpan(colon + 1), out var to)
            && from.Row <= to.Row && from.Column <= to.Column
            ? new(from.Row, from.Column, to.Row, to.Column)
            : null;
    }

    private void ReadCell(XmlTokens xml, SheetBuilder sheet, ref int row, ref int column)
    {
        var (style, type) = (0, CellType.Number);
        column++;
        while (xml.NextAttribute(out var name, out var value))
        {
            switch (name)
            {
                case [(byte)'r']:
                    ReadAddress(value, ref row, ref column);
                    break;
                case [(byte)'s'] when Utf8Parser.TryParse(value, out int number, out _):
                    style = number;
                    break;
                case [(byte)'t']:
                    type = TypeOf(value);
                    break;
            }
        }

        if (xml.IsEmpty)
        {
            return;
        }

        ReadContent(xml, type);
        if (row >= 0 && MakeCell(type, style) is { } cell)
        {
            sheet.Put(row, column, cell);
        }
    }

    private void ReadContent(XmlTokens xml, CellType type)
    {
        (_length, _hasValue, _hasFormula, _text) = (0, false, false, null);
        _pieces.Clear();
        var inValue = false;
        while (xml.Read())
        {
            switch (xml.Kind)
            {
                case XmlToken.Text:
                    if (inValue && type is CellType.Text or CellType.Error or CellType.Day)
                    {
                        AppendText(xml.Text);
                    }
                    else if (inValue)
                    {
                        Append(xml.RawText);
                    }

                    break;
                case XmlToken.Close:
                    inValue = false;
                    if (xml.Name is [(byte)'c'])
                    {
                        _text = _pieces.Length > 0 ? _pieces.ToString() : _text;
                        return;
                    }

                    break;
                default:
                    inValue = xml.Name is [(byte)'v'] && !xml.IsEmpty;
                    _hasValue |= inValue;
                    _hasFormula |= xml.Name is [(byte)'f'];
                    if (xml.Name.SequenceEqual("is"u8))
                    {
                        _text = XlsxStrings.ReadText(xml, allowance);
                    }

                    break;
            }
        }
    }

    private Cell? MakeCell(CellType type, int style)
    {
        var (format, indent) = styles[style];
        var raw = _value.AsSpan(0, _length).Trim(" \t\r\n"u8);
        Cell cell;
        switch (type)
        {
            case CellType.Text or CellType.Inline when _text is not null:
                var text = type == CellType.Text ? XlsxStrings.Unescape(_text) : _text;
                cell = new(text);
                break;
            case CellType.Error:
                cell = CellValues.Error(_text ?? "#N/A");
                break;
            case CellType.Day when CellValues.TryReadDay(_text, out var day):
                cell = CellValues.Day(day, format.Date == DateParts.None ? DateParts.Year | DateParts.Month | DateParts.Day : format.Date);
                break;
            case CellType.Day when _text is { Length: > 0 } written:
                // 10:30 is no day, and no blank either.
                cell = new(written);
                break;
            case CellType.Shared when raw.Length > 0:
                cell = Utf8Parser.TryParse(raw, out int index, out _) && (uint)index < (uint)strings.Count ? new(strings[index]) : CellValues.Damaged(isText: true);
                break;
            case CellType.Truth when raw.Length > 0:
                cell = CellValues.Truth(raw[0] is not ((byte)'0' or (byte)'f'));
                break;
            case CellType.Number when raw.Length > 0:
                cell = Number(raw, format);
                break;
            default:
                // Of a formula the text may be empty, but not the number.
                if (!_hasFormula || (_hasValue && type == CellType.Text))
                {
                    return null;
                }

                cell = new("") { Flaw = CellFlaw.FormulaWithoutValue };
                break;
        }

        return indent == 0 ? cell : cell with { Indent = indent };
    }

    private Cell Number(ReadOnlySpan<byte> raw, in NumberFormat format)
    {
        if (format.Date == DateParts.None && TryReadShort(raw, out var number))
        {
            return CellValues.Number(number, format);
        }

        return Utf8Parser.TryParse(raw, out double value, out var used) && used == raw.Length
            ? CellValues.Number(value, format, is1904)
            : new(Encoding.UTF8.GetString(raw));
    }

    // A number of at most 15 digits is what the spreadsheet means; longer ones are doubles written out.
    private static bool TryReadShort(ReadOnlySpan<byte> raw, out decimal number)
    {
        var (magnitude, digits, scale, zeros, isNegative, afterPoint) = (0UL, 0, 0, 0, raw[0] == '-', false);
        foreach (var character in isNegative ? raw[1..] : raw)
        {
            if (character == '.' && !afterPoint)
            {
                afterPoint = true;
                continue;
            }

            var digit = character - '0';
            if ((uint)digit > 9 || ++digits > 18)
            {
                number = default;
                return false;
            }

            magnitude = (magnitude * 10) + (uint)digit;
            scale += afterPoint ? 1 : 0;
            zeros = afterPoint && digit == 0 ? zeros + 1 : 0;
        }

        for (; zeros > 0; zeros--, scale--)
        {
            magnitude /= 10;
        }

        number = new((int)magnitude, (int)(magnitude >> 32), 0, isNegative && magnitude > 0, (byte)scale);
        return digits > 0 && magnitude < 1_000_000_000_000_000;
    }

    // Comments may cut a text into pieces; nearly always it is one.
    private void AppendText(string piece)
    {
        allowance.TakeText(piece.Length);
        if (_text is null)
        {
            _text = piece;
            return;
        }

        if (_pieces.Length == 0)
        {
            _pieces.Append(_text);
        }

        _pieces.Append(piece);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (_length > MostDigits)
        {
            throw XmlText.Damaged();
        }

        if (_length + bytes.Length > _value.Length)
        {
            Array.Resize(ref _value, Math.Max(_value.Length * 2, _length + bytes.Length));
        }

        bytes.CopyTo(_value.AsSpan(_length));
        _length += bytes.Length;
    }

    private void ReadAddress(ReadOnlySpan<byte> value, ref int row, ref int column)
    {
        var (at, number) = (0, 0);
        for (; at < value.Length && value[at] is >= (byte)'A' and <= (byte)'Z' && at < 4; at++)
        {
            number = (number * 26) + (value[at] - 'A' + 1);
        }

        if (number > 0)
        {
            column = number - 1;
            allowance.RequireColumn(column);
        }

        if (row < 0 && Utf8Parser.TryParse(value[at..], out int stated, out _) && stated > 0)
        {
            row = stated - 1;
        }
    }

    private static CellType TypeOf(ReadOnlySpan<byte> name) => name switch
    {
        [(byte)'s'] => CellType.Shared,
        [(byte)'n'] => CellType.Number,
        [(byte)'b'] => CellType.Truth,
        [(byte)'e'] => CellType.Error,
        [(byte)'d'] => CellType.Day,
        _ when name.SequenceEqual("inlineStr"u8) => CellType.Inline,
        _ => CellType.Text,
    };

    private enum CellType
    {
        Number,
        Shared,
        Inline,
        Text,
        Truth,
        Error,
        Day,
    }
}
