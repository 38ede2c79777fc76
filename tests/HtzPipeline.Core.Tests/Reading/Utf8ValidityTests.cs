using System.Text;
using System.Text.Unicode;
using CsCheck;
using HtzPipeline.Core.Reading;

namespace HtzPipeline.Core.Tests.Reading;

public class Utf8ValidityTests
{
    private static readonly Gen<byte[]> Texts = Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['一', '龥'], Gen.Char['\u0080', '\u07FF']).Array[0, 60]
        .Select(characters => Encoding.UTF8.GetBytes([.. characters, .. "𠀀"]));

    [Fact]
    public void Any_bytes_are_judged_as_the_runtime_judges_them() =>
        Gen.Byte.Array[0, 70].Sample(bytes => Assert.Equal(Utf8.IsValid(bytes), Utf8Validity.IsValid(bytes)));

    [Fact]
    public void A_text_is_valid_and_with_one_byte_changed_is_judged_as_the_runtime_judges_it() =>
        Gen.Select(Texts, Gen.Int[0, 1000], Gen.Byte).Sample((text, at, value) =>
        {
            Assert.True(Utf8Validity.IsValid(text));
            text[at % text.Length] = value;
            Assert.Equal(Utf8.IsValid(text), Utf8Validity.IsValid(text));
        });

    [Fact]
    public void A_text_cut_anywhere_is_judged_as_the_runtime_judges_it() =>
        Gen.Select(Texts, Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((text, from, length) =>
        {
            var part = text.AsSpan(from % text.Length);
            part = part[..(length % (part.Length + 1))];
            Assert.Equal(Utf8.IsValid(part), Utf8Validity.IsValid(part));
        });

    [Fact]
    public void All_pairs_of_bytes_and_what_may_follow_are_judged_as_the_runtime_judges_them_across_the_end_of_a_block()
    {
        var bytes = new byte[20];
        for (var pair = 0; pair < 1 << 16; pair++)
        {
            foreach (var third in (ReadOnlySpan<byte>)[0x00, 0x7F, 0x80, 0xBF, 0xC0])
            {
                (bytes[14], bytes[15], bytes[16], bytes[17]) = ((byte)(pair >> 8), (byte)pair, third, third);
                Assert.True(Utf8.IsValid(bytes) == Utf8Validity.IsValid(bytes), $"{pair:X4} {third:X2}");
            }
        }
    }
}
