using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HtzPipeline.Core.Reading.Encryption;

/// <summary>The password that stands for none, made a key of.</summary>
internal static class DefaultPassword
{
    // [MS-OFFCRYPTO] 2.3.7.2 says it for XLS; Excel has kept it.
    private static readonly byte[] Text = Encoding.Unicode.GetBytes("VelvetSweatshop");

    /// <summary>
    /// Its hash, salted and hashed again and again (2.3.4.7 and 2.3.4.11): H(0) = H(salt + password), H(n + 1) = H(n + H(n)).
    /// </summary>
    public static byte[] Hash(HashAlgorithmName algorithm, ReadOnlySpan<byte> salt, int times)
    {
        var hash = CryptographicOperations.HashData(algorithm, [.. salt, .. Text]);
        var counted = new byte[sizeof(int) + hash.Length];
        for (var i = 0; i < times; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(counted, i);
            hash.CopyTo(counted, sizeof(int));
            CryptographicOperations.HashData(algorithm, counted, hash);
        }

        return hash;
    }
}
