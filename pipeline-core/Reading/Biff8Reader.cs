using System.Globalization;
using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Findings;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// Reads a BIFF8 workbook ([MS-XLS]), the XLS of Excel 97 and later. A record that is broken costs what it holds and no more, and
/// is said.
/// </summary>
internal sealed class Biff8Reader(byte[] stream, Allowance allowance)
{
    // What has more broken records is broken itself.
    private const int MostFlaws = 1000;

    private static readonly LocalText FormatRecord = new("数字格式 {0}", "number format {0}");
    private static readonly LocalText StringsRecord = new("共享文字", "the shared texts");
    private static readonly LocalText SheetRecord = new("工作表目录", "the list of sheets");
    private static readonly LocalText OtherRecord = new("类型 {0:X4}", "type {0:X4}");

    private readonly BiffRecords _records = new(stream);
    private readonly List<LocalText> _flaws = [];
    private readonly List<Finding> _findings = [];
    private readonly List<string> _strings = [];
    private readonly List<(int Format, byte Indent)> _styles = [];
    private readonly Dictionary<int, NumberFormat> _formats = [];
    private readonly List<(int Position, bool IsHidden, int Kind, string Name)> _sheets = [];
    private bool _is1904;

    /// <summary>Whether a stream is a BIFF8 workbook.</summary>
    public static bool IsOne(byte[] stream) => stream is [0x09, 0x08, _, _, 0x00, 0x06, ..];

    /// <summary>What reading has to say; complete once <see cref="Read"/> has returned.</summary>
    public IEnumerable<Finding> Findings => _flaws.Count == 0 ? _findings :
    [
        .. _findings,
        Finding.Of(
            StructureFindings.DamagedRecords,
            Place.File,
            ("count", _flaws.Count.ToString(CultureInfo.InvariantCulture)),
            ("found", new(string.Join("、", _flaws.Select(flaw => flaw.Zh).Distinct().Take(5)), string.Join(", ", _flaws.Select(flaw => flaw.En).Distinct().Take(5))))),
    ];

    /// <summary>All worksheets; null if it is encrypted.</summary>
    /// <exception cref="Findings.UnreadableFileException">It is beyond the limits.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public List<Sheet>? Read()
    {
        if (!ReadGlobals())
        {
            return null;
        }

        allowance.TakeSheets(_sheets.Count);
        var sheets = new List<Sheet>();
        foreach (var part in _sheets.Where(sheet => sheet.Kind == 0))
        {
            _records.GoTo(part.Position);
            if (_records.Read() && _records.Type == 0x0809)
            {
                sheets.Add(ReadSheet(part));
            }
            else
            {
                _findings.Add(Finding.Of(StructureFindings.SheetMissing, Place.File, ("found", part.Name)));
            }
        }

        return sheets.Count > 0 || _findings.Count == 0 ? sheets : throw new InvalidDataException("There is none of its sheets.");
    }

    private bool ReadGlobals()
    {
        while (_records.Read() && _records.Type is not (0x0A or 0x2F))
        {
            var type = _records.Type;
            try
            {
                ReadGlobal();
            }
            catch (InvalidDataException)
            {
                AddFlaw(type);
            }
        }

        return _records.Type != 0x2F;
    }

    private void ReadGlobal()
    {
        switch (_records.Type)
        {
            case 0x22:
                _is1904 = _records.U16(0) == 1;
                break;
            case 0x85:
                var (position, state, kind, at) = (_records.I32(0), _records.Slice(4, 1)[0], _records.Slice(5, 1)[0], 6);
                _sheets.Add((position, (state & 3) != 0, kind, _records.Text(ref at, 1)));
                break;
            case 0x041E:
                var (id, code) = (_records.U16(0), 2);
                _formats[id] = NumberFormat.Read(_records.TextAsFarAsThere(code));
                _records.Text(ref code, 2);
                break;
            case 0xE0:
                var content = _records.Content;
                _styles.Add((content.Length < 4 ? 0 : _records.U16(2), content.Length > 8 ? (byte)(content[8] & 15) : (byte)0));
                _records.U16(2);
                break;
            case 0xFC:
                ReadStrings();
                break;
        }
    }

    private void ReadStrings()
    {
        var (count, at) = (_records.I32(4), 8);
        for (var i = 0; i < count && (at < _records.Content.Length || _records.IsNext(BiffRecords.Continue)); i++)
        {
            allowance.TakeCells(1);
            _strings.Add(_records.Text(ref at, 2));
            allowance.TakeText(_strings[^1].Length);
        }
    }

    private void AddFlaw(int type)
    {
        var (name, number) = type switch
        {
            0x041E => (FormatRecord, _records.Content.Length < 2 ? 0 : _records.U16(0)),
            0xFC => (StringsRecord, 0),
            0x85 => (SheetRecord, 0),
            _ => (OtherRecord, type),
        };
        _flaws.Add(new(string.Format(CultureInfo.InvariantCulture, name.Zh, number), string.Format(CultureInfo.InvariantCulture, name.En, number)));
        if (_flaws.Count > MostFlaws)
        {
            throw new InvalidDataException("Too many records are broken.");
        }
    }

    private Sheet ReadSheet((int Position, bool IsHidden, int Kind, string Name) part)
    {
        var sheet = new SheetBuilder(part.Name, allowance);
        var depth = 1;
        while (_records.Read() && !(_records.Type == 0x0A && --depth == 0))
        {
            // Several sheets may say that they stand at one place.
            allowance.TakeSteps(1);

            // What is embedded, a chart for example, is a part within this one.
            depth += _records.Type == 0x0809 ? 1 : 0;
            if (depth == 1)
            {
                ReadGuarded(sheet);
            }
        }

        return sheet.Build(part.IsHidden);
    }

    private void ReadGuarded(SheetBuilder sheet)
    {
        var type = _records.Type;
        var start = _records.Content;
        try
        {
            ReadRecord(sheet);
        }
        catch (InvalidDataException)
        {
            // What follows a formula's record may be what is broken; the cell is the formula's.
            if (type is 0xFD or 0x0203 or 0x027E or 0xBD or 0x0204 or 0x0205 or 0x06 && start.Length >= 4)
            {
                sheet.Put(BitConverter.ToUInt16(start), BitConverter.ToUInt16(start[2..]), CellValues.Damaged(isText: type is 0xFD or 0x0204));
            }
            else
            {
                AddFlaw(type);
            }
        }
    }

    private void ReadRecord(SheetBuilder sheet)
    {
        switch (_records.Type)
        {
            case 0xFD:
                var index = _records.I32(6);
                Put(sheet, (uint)index < (uint)_strings.Count ? new(_strings[index]) : CellValues.Damaged(isText: true));
                break;
            case 0x0203:
                Put(sheet, Number(_records.Double(6), _records.U16(4)));
                break;
            case 0x027E:
                Put(sheet, Number(Rk(_records.I32(6)), _records.U16(4)));
                break;
            case 0xBD:
                for (var (at, column) = (4, _records.U16(2)); at + 6 <= _records.Content.Length - 2; at += 6, column++)
                {
                    Put(sheet, column, _records.U16(at), Number(Rk(_records.I32(at + 2)), _records.U16(at)));
                }

                break;
            case 0x0204:
                var text = 6;
                Put(sheet, Counted(_records.Text(ref text, 2)));
                break;
            case 0x0205:
                Put(sheet, TruthOrError(_records.Slice(6, 1)[0], isError: _records.Slice(7, 1)[0] != 0));
                break;
            case 0x06:
                ReadFormula(sheet);
                break;
            case 0x0208 when (_records.U16(12) & 0x20) != 0:
                sheet.HideRows(_records.U16(0), _records.U16(0));
                break;
            case 0x7D when (_records.U16(8) & 1) != 0:
                sheet.HideColumns(_records.U16(0), Math.Min(_records.U16(2), 255));
                break;
            case 0xE5:
                for (var (i, at) = (0, 2); i < _records.U16(0) && at + 8 <= _records.Content.Length; i++, at += 8)
                {
                    sheet.Merge(new(_records.U16(at), _records.U16(at + 4), _records.U16(at + 2), _records.U16(at + 6)));
                }

                break;
        }
    }

    // The result stands in the record (2.5.133); a text in one that follows, and where none does the result was not saved.
    private void ReadFormula(SheetBuilder sheet)
    {
        var (row, column, style) = (_records.U16(0), _records.U16(2), _records.U16(4));
        if (_records.U16(12) != 0xFFFF)
        {
            Put(sheet, Number(_records.Double(6), style));
            return;
        }

        var (kind, value) = (_records.Slice(6, 1)[0], _records.Slice(8, 1)[0]);
        if (kind is 1 or 2)
        {
            Put(sheet, TruthOrError(value, isError: kind == 2));
        }
        else if (kind == 0)
        {
            while (_records.IsNext(0x04BC) || _records.IsNext(0x0221) || _records.IsNext(0x0236))
            {
                _records.Read();
            }

            var at = 0;
            var cell = _records.IsNext(0x0207) && _records.Read() ? Counted(_records.Text(ref at, 2)) : new("") { Flaw = CellFlaw.FormulaWithoutValue };
            Put(sheet, row, column, style, cell);
        }
    }

    private Cell Counted(string text)
    {
        allowance.TakeText(text.Length);
        return new(text);
    }

    private Cell Number(double value, int style) => CellValues.Number(value, FormatOf(style), _is1904);

    private NumberFormat FormatOf(int style)
    {
        if ((uint)style >= (uint)_styles.Count)
        {
            return default;
        }

        var id = _styles[style].Format;
        return _formats.TryGetValue(id, out var format) ? format : NumberFormat.OfId(id);
    }

    // A number of 30 bits (2.5.217): a whole one, or the upper bits of a double; perhaps a hundred times too large.
    private static double Rk(int bits)
    {
        var value = (bits & 2) != 0 ? bits >> 2 : BitConverter.Int64BitsToDouble((long)(bits & ~3) << 32);
        return (bits & 1) != 0 ? value / 100 : value;
    }

    private static Cell TruthOrError(byte value, bool isError) => !isError ? CellValues.Truth(value != 0) : CellValues.Error(BiffErrors.TextOf(value));

    private void Put(SheetBuilder sheet, in Cell cell) => Put(sheet, _records.U16(2), _records.U16(4), cell);

    private void Put(SheetBuilder sheet, int column, int style, in Cell cell) => Put(sheet, _records.U16(0), column, style, cell);

    private void Put(SheetBuilder sheet, int row, int column, int style, in Cell cell)
    {
        if (cell is { Text.Length: 0, Flaw: CellFlaw.None })
        {
            return;
        }

        var indent = (uint)style < (uint)_styles.Count ? _styles[style].Indent : (byte)0;
        sheet.Put(row, column, indent == 0 ? cell : cell with { Indent = indent });
    }
}
