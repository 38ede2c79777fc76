using System.Globalization;
using HtzPipeline.Core.Reading;
using HtzPipeline.Functions.Commands.Shell;

namespace HtzPipeline.Functions.Commands.Files;

/// <summary>The options that set how much of a file is read at most, as one table.</summary>
internal static class LimitOptions
{
    private static readonly (CommandOption Option, Func<ReadingLimits, long, ReadingLimits> Set)[] Table =
    [
        (Of("--limit-bytes", "文件的字节数", "bytes of the file"), (limits, n) => limits with { Bytes = n }),
        (Of("--limit-cells", "单元格数", "cells"), (limits, n) => limits with { Cells = Whole(n) }),
        (Of("--limit-sheets", "工作表数", "sheets"), (limits, n) => limits with { Sheets = Whole(n) }),
        (Of("--limit-inflated", "工作簿解压后的字节数", "bytes that a workbook inflates to"), (limits, n) => limits with { InflatedBytes = n }),
        (Of("--limit-field", "一个字段的字符数", "characters of one field"), (limits, n) => limits with { FieldLength = Whole(n) }),
    ];

    public static IEnumerable<CommandOption> All => Table.Select(entry => entry.Option);

    /// <summary>The limits that a command line sets, the others as usual.</summary>
    /// <exception cref="CommandUsageException">One of them is no number from 1.</exception>
    public static ReadingLimits Read(CommandLine line)
    {
        var limits = ReadingLimits.Default;
        foreach (var (option, set) in Table)
        {
            if (line[option.Name] is { } text)
            {
                limits = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                    ? set(limits, number)
                    : throw new CommandUsageException(new($"{option.Name} 应为正整数,不是“{text}”。", $"{option.Name} is a number from 1, not '{text}'."));
            }
        }

        return limits;
    }

    private static CommandOption Of(string name, string zh, string en) => new(name, "N", new LocalText($"最多读取的{zh}。", $"The most {en} that are read."));

    private static int Whole(long number) => (int)Math.Min(number, int.MaxValue);
}
