using System.Security.Cryptography;
using System.Text;
using HtzPipeline.Benchmarks.Reading;
using HtzPipeline.Core.Tests.Layout;

namespace HtzPipeline.Core.Tests.Reading;

/// <summary>Workbooks that are encrypted with the password that Excel takes for none, in both ways that it has ([MS-OFFCRYPTO] 2.3.4).</summary>
public class EncryptedWorkbookTests
{
    private const string Default = "VelvetSweatshop";

    [Theory]
    [InlineData("SHA1", 128)]
    [InlineData("SHA256", 192)]
    [InlineData("SHA384", 256)]
    [InlineData("SHA512", 256)]
    public void A_workbook_with_the_default_password_is_read(string hash, int keyBits)
    {
        var (figures, bulletin) = Read.Stream(new MemoryStream(Agile(Workbook(), Default, new(hash), keyBits)));
        Assert.Equal(("甲", "5", "xlsx"), (Assert.Single(figures).Indicator, figures[0].Number!.ToString(), bulletin.Format));
    }

    [Fact]
    public void One_of_Office_2007_as_well() => Assert.Single(Read.Stream(new MemoryStream(Standard(Workbook(), Default))).Figures);

    [Fact]
    public void Another_password_is_respected()
    {
        Assert.Equal("HTZ1007", Read.RefusalOf(Agile(Workbook(), "机密", HashAlgorithmName.SHA512, 256)));
        Assert.Equal("HTZ1007", Read.RefusalOf(Standard(Workbook(), "机密")));
    }

    [Fact]
    public void A_password_that_takes_minutes_to_try_is_not_tried() =>
        Assert.Equal("HTZ1007", Read.RefusalOf(Agile(Workbook(), Default, HashAlgorithmName.SHA512, 256, stated: 10_000_000)));

    [Fact]
    public void Encrypted_within_encrypted_stays_closed() =>
        Assert.Equal("HTZ1007", Read.RefusalOf(Agile(Agile(Workbook(), Default, HashAlgorithmName.SHA1, 128), Default, HashAlgorithmName.SHA1, 128)));

    [Fact]
    public void What_is_cut_short_is_damaged() =>
        Assert.Equal("HTZ1006", Read.RefusalOf(OleFile.Of(("EncryptionInfo", [4, 0]), ("EncryptedPackage", new byte[4]))[..2000]));

    private static byte[] Workbook() => new WorkbookBuilder().Sheet("月报", [["2019年8月"], ["指标", "累计(万元)"], ["甲", 5]]).Build().ToArray();

    private static byte[] Agile(byte[] content, string password, HashAlgorithmName hash, int keyBits, int times = 1000, int? stated = null)
    {
        byte[] salt = [.. Enumerable.Range(1, 16).Select(i => (byte)i)], key = [.. Enumerable.Range(1, keyBits / 8).Select(i => (byte)(i * 7))];
        var derived = Derived(hash, salt, password, times);
        string Encrypted(byte[] value, ulong block) => Convert.ToBase64String(Cbc(
            Fitted(CryptographicOperations.HashData(hash, [.. derived, .. BitConverter.GetBytes(block).Reverse()]), keyBits / 8), salt, value));

        var verifier = new byte[16];
        var package = new MemoryStream();
        package.Write(BitConverter.GetBytes((long)content.Length));
        for (var (segment, at) = (0, 0); at < content.Length; segment++, at += 4096)
        {
            package.Write(Cbc(key, Fitted(CryptographicOperations.HashData(hash, [.. salt, .. BitConverter.GetBytes(segment)]), 16), content[at..Math.Min(at + 4096, content.Length)]));
        }

        var how = $"saltSize=\"16\" blockSize=\"16\" keyBits=\"{keyBits}\" hashSize=\"20\" cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"{hash.Name}\" saltValue=\"{Convert.ToBase64String(salt)}\"";
        var info = $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password">
            <keyData {how}/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="{stated ?? times}" {how}
            encryptedVerifierHashInput="{Encrypted(verifier, 0xFEA7D2763B4B9E79)}" encryptedVerifierHashValue="{Encrypted(CryptographicOperations.HashData(hash, verifier), 0xD7AA0F6D3061344E)}"
            encryptedKeyValue="{Encrypted(key, 0x146E0BE7ABACD0D6)}"/></keyEncryptor></keyEncryptors></encryption>
            """;
        return OleFile.Of(("EncryptionInfo", [4, 0, 4, 0, 0x40, 0, 0, 0, .. Encoding.UTF8.GetBytes(info.PadRight(5000))]), ("EncryptedPackage", package.ToArray()));
    }

    private static byte[] Standard(byte[] content, string password)
    {
        byte[] salt = [.. Enumerable.Range(1, 16).Select(i => (byte)(i * 3))];
        var final = CryptographicOperations.HashData(HashAlgorithmName.SHA1, [.. Derived(HashAlgorithmName.SHA1, salt, password, 50_000), 0, 0, 0, 0]);
        using var aes = Aes.Create();
        aes.Key = CryptographicOperations.HashData(HashAlgorithmName.SHA1, [.. final.Select(value => (byte)(value ^ 0x36)), .. Enumerable.Repeat((byte)0x36, 44)])[..16];
        byte[] Ecb(byte[] value) => aes.EncryptEcb(Padded(value), PaddingMode.None);

        var verifier = new byte[16];
        byte[] header = [.. new byte[8], 0x0E, 0x66, 0, 0, 4, 0x80, 0, 0, 128, 0, 0, 0, 0x18, 0, 0, 0, .. new byte[8], 0, 0];
        byte[] info =
        [
            3, 0, 2, 0, 0x24, 0, 0, 0, .. BitConverter.GetBytes(header.Length), .. header, 16, 0, 0, 0, .. salt, .. Ecb(verifier), 20, 0, 0, 0,
            .. Ecb(CryptographicOperations.HashData(HashAlgorithmName.SHA1, verifier)), .. new byte[4096],
        ];
        return OleFile.Of(("EncryptionInfo", info), ("EncryptedPackage", [.. BitConverter.GetBytes((long)content.Length), .. Ecb(content)]));
    }

    private static byte[] Derived(HashAlgorithmName hash, byte[] salt, string password, int times)
    {
        var value = CryptographicOperations.HashData(hash, [.. salt, .. Encoding.Unicode.GetBytes(password)]);
        for (var i = 0; i < times; i++)
        {
            value = CryptographicOperations.HashData(hash, [.. BitConverter.GetBytes(i), .. value]);
        }

        return value;
    }

    private static byte[] Cbc(byte[] key, byte[] start, byte[] value)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(Padded(value), start, PaddingMode.None);
    }

    private static byte[] Padded(byte[] value) => [.. value, .. new byte[(16 - (value.Length % 16)) % 16]];

    private static byte[] Fitted(byte[] value, int length) => [.. value.Concat(Enumerable.Repeat((byte)0x36, length)).Take(length)];
}
