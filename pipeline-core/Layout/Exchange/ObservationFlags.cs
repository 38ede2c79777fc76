using HtzPipeline.Core.Figures;
using HtzPipeline.Core.Layout.Grammar;

namespace HtzPipeline.Core.Layout.Exchange;

/// <summary>
/// Puts an observation's flag (SDMX CL_OBS_STATUS 2.2, and Eurostat's and the OECD's flags, which are its letters in small)
/// together with what stands in the place of its value.
/// </summary>
internal static class ObservationFlags
{
    /// <summary>
    /// The value under its flag. A value is questionable where the flag calls it unreliable, and else what it is: estimated,
    /// provisional and the like are ordinary here. Where there is none, the flag says how it is missing.
    /// </summary>
    public static NumberReading Under(NumberReading reading, ReadOnlySpan<char> flag) => (reading.Number, First(flag)) switch
    {
        (_, '\0') => reading,
        (not null, 'U') => reading with { Status = ObservationStatus.Questionable },
        (not null, _) => reading,
        (null, 'M' or 'Z') => reading with { Status = ObservationStatus.NotApplicable },
        (null, 'N') => reading with { Status = ObservationStatus.BelowUnit },
        (null, 'L') => reading with { Status = ObservationStatus.InWords },
        (null, 'Q' or 'C') => reading with { Status = ObservationStatus.Held },
        (null, _) => reading,
    };

    /// <summary>The number with the decimals it is published with: zeros that a message leaves out are put back, and no digit is taken away.</summary>
    public static NumberReading WithDecimals(NumberReading reading, int decimals)
    {
        if (reading.Number is not { } number || number.Decimals >= decimals || decimals > 12)
        {
            return reading;
        }

        return Math.Abs(number.Value) < 1_000_000_000_000_000m
            ? reading with { Number = number with { Value = number.Value + new decimal(0, 0, 0, false, (byte)decimals) } }
            : reading;
    }

    private static char First(ReadOnlySpan<char> flag)
    {
        flag = flag.Trim();
        return flag.IsEmpty ? '\0' : char.ToUpperInvariant(flag[0]);
    }
}
