using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HtzPipeline.Functions.Access;

/// <summary>
/// A department's key as it is carried: <c>htz_{id}_{secret}</c>, 12 and 64 hex digits. The prefix lets scanners for leaked secrets find
/// it; the id says which row it is held against, and is no secret.
/// </summary>
/// <remarks>
/// Only the SHA-256 of the whole is stored. No salt and no slow hash: they are for what people think up, and these are 256 random
/// bits, which nobody finds by trying.
/// </remarks>
internal sealed partial record KeySecret
{
    /// <summary>How every key begins.</summary>
    public const string Prefix = "htz_";

    private readonly string _text;

    private KeySecret(string text) => _text = text;

    /// <summary>The id of the key.</summary>
    public string Id => _text[Prefix.Length..(Prefix.Length + 12)];

    /// <summary>The SHA-256, in hex.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(_text)));

    /// <summary>A new one.</summary>
    public static KeySecret Create() =>
        new($"{Prefix}{RandomNumberGenerator.GetHexString(12, lowercase: true)}_{RandomNumberGenerator.GetHexString(64, lowercase: true)}");

    /// <summary>Reads one; not a letter may be other than it was given out.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out KeySecret? secret) =>
        (secret = Form().IsMatch(text) ? new(text) : null) is not null;

    /// <summary>Whether it is the one that a hash was made of; takes the same time whatever differs.</summary>
    public bool IsOf(string hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(hash));

    /// <summary>The secret itself, for the one time that it is shown.</summary>
    public string Reveal() => _text;

    /// <summary>Not the secret, wherever it may be printed by mistake.</summary>
    public override string ToString() => $"{Prefix}{Id}_…";

    [GeneratedRegex(@"\Ahtz_[0-9a-f]{12}_[0-9a-f]{64}\z")]
    private static partial Regex Form();
}
