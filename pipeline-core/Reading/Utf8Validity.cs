using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace HtzPipeline.Core.Reading;

/// <summary>
/// Tells whether bytes are UTF-8, sixteen at a time: every text file is gone through once before it is read, and the runtime's own
/// validation takes Chinese character by character. The lookup algorithm of Keiser and Lemire, "Validating UTF-8 In Less Than One
/// Instruction Per Byte" (Software: Practice and Experience 51, 2021).
/// </summary>
internal static class Utf8Validity
{
    // What two bytes in a row can be guilty of; TwoContinuations is no fault where two bytes before a lead byte asked for them.
    private const byte TooShort = 1 << 0;
    private const byte TooLong = 1 << 1;
    private const byte Overlong3 = 1 << 2;
    private const byte TooLarge = 1 << 3;
    private const byte Surrogate = 1 << 4;
    private const byte Overlong2 = 1 << 5;
    private const byte TooLargeOrOverlong4 = 1 << 6;
    private const byte TwoContinuations = 1 << 7;
    private const byte Whatever = TooShort | TooLong | TwoContinuations;
    private const byte Beyond = Whatever | TooLarge | TooLargeOrOverlong4;
    private const byte Continuation = TooLong | Overlong2 | TwoContinuations;

    // By the high half of the first byte, by its low half, by the high half of the second: guilty is what all three say.
    private static readonly Vector128<byte> FirstHigh = Vector128.Create(
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
        TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLargeOrOverlong4);

    private static readonly Vector128<byte> FirstLow = Vector128.Create(
        Whatever | Overlong3 | Overlong2 | TooLargeOrOverlong4, Whatever | Overlong2, Whatever, Whatever,
        Whatever | TooLarge, Beyond, Beyond, Beyond, Beyond, Beyond, Beyond, Beyond, Beyond, Beyond | Surrogate, Beyond, Beyond);

    private static readonly Vector128<byte> SecondHigh = Vector128.Create(
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        Continuation | Overlong3 | TooLargeOrOverlong4, Continuation | Overlong3 | TooLarge,
        Continuation | Surrogate | TooLarge, Continuation | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort);

    /// <summary>Whether the bytes are whole, valid characters.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
        const int Width = 16;

        // Each block is looked at with the three bytes before it: before the first there are zeros, and after the last, so that a
        // character that the end cuts is found too short.
        Span<byte> edge = stackalloc byte[2 * Width];
        edge.Clear();
        bytes[..Math.Min(Width, bytes.Length)].CopyTo(edge[Width..]);
        var faults = FaultsAt(ref edge[Width]);
        var at = Width;
        for (; at + Width <= bytes.Length; at += Width)
        {
            faults |= FaultsAt(ref MemoryMarshal.GetReference(bytes[at..]));
        }

        if (bytes.Length >= Width)
        {
            edge.Clear();
            bytes[(at - Width)..].CopyTo(edge);
            faults |= FaultsAt(ref edge[Width]);
        }

        return faults == Vector128<byte>.Zero;
    }

    private static Vector128<byte> FaultsAt(ref byte block)
    {
        var bytes = Vector128.LoadUnsafe(ref block);
        var first = Before(ref block, 1);
        var guilt = Vector128.Shuffle(FirstHigh, first >> 4) & Vector128.Shuffle(FirstLow, first & Vector128.Create((byte)0x0F)) & Vector128.Shuffle(SecondHigh, bytes >> 4);
        var mustContinue = Vector128.GreaterThanOrEqual(Before(ref block, 2), Vector128.Create((byte)0xE0))
            | Vector128.GreaterThanOrEqual(Before(ref block, 3), Vector128.Create((byte)0xF0));
        return guilt ^ (mustContinue & Vector128.Create(TwoContinuations));
    }

    private static Vector128<byte> Before(ref byte block, int back) =>
        Vector128.LoadUnsafe(ref System.Runtime.CompilerServices.Unsafe.Subtract(ref block, back));
}
