using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StatiqSite.Templating.Evaluation;
using StatiqSite.Templating.Values;

namespace StatiqSite.Templating.Builtins;

/// <summary>The functions that read a text as a number and write it in a code, <c>string.…</c>.</summary>
internal static class StringCodeFunctions
{
    private const NumberStyles Floating = NumberStyles.Float | NumberStyles.AllowThousands;

    /// <summary>A new function is one row here and its body below.</summary>
    public static readonly ImmutableArray<Builtin> All =
    [
        new("string.to_int", "text", "The whole number of 32 bits that the text says, or null.", ToInt),
        new("string.to_long", "text", "The whole number of 64 bits that the text says, or null.", ToLong),
        new("string.to_float", "text", "The number, of single precision, that the text says, or null.", ToFloat),
        new("string.to_double", "text", "The number that the text says, or null.", ToDouble),
        new("string.base64_encode", "text", "The UTF-8 of the text in Base64.", EncodeBase64),
        new("string.base64_decode", "text", "The text whose UTF-8 the Base64 is.", DecodeBase64),
        new("string.md5", "text", "The MD5 hash of the text's UTF-8, in hexadecimal.", Md5),
        new("string.sha1", "text", "The SHA-1 hash of the text's UTF-8, in hexadecimal.", Sha1),
        new("string.sha256", "text", "The SHA-256 hash of the text's UTF-8, in hexadecimal.", Sha256),
        new("string.sha512", "text", "The SHA-512 hash of the text's UTF-8, in hexadecimal.", Sha512),
        new("string.hmac_sha1", "text secretKey", "The SHA-1 code that proves text and key, in hexadecimal.", HmacSha1),
        new("string.hmac_sha256", "text secretKey", "The SHA-256 code that proves text and key, in hexadecimal.", HmacSha256),
        new("string.hmac_sha512", "text secretKey", "The SHA-512 code that proves text and key, in hexadecimal.", HmacSha512),
    ];

    private static Value ToInt(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        int.TryParse(Digits(context, arguments), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? Value.Of(number)
            : Value.Null;

    private static Value ToLong(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        long.TryParse(Digits(context, arguments), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? Value.Of(number)
            : Value.Null;

    private static Value ToFloat(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        // The nearest short double, so that 123.4 prints as it was written.
        return float.TryParse(Digits(context, arguments), Floating, CultureInfo.InvariantCulture, out var number)
            ? Value.Of(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
            : Value.Null;
    }

    private static Value ToDouble(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        double.TryParse(Digits(context, arguments), Floating, CultureInfo.InvariantCulture, out var number)
            ? Value.Of(number)
            : Value.Null;

    private static string Digits(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Arguments.Text(context, arguments, 0);

    private static Value EncodeBase64(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.Text(context, arguments, 0);
        context.Charge(12L * text.Length);
        return Value.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
    }

    private static Value DecodeBase64(EvaluationContext context, ReadOnlySpan<Value> arguments)
    {
        var text = Arguments.TextToChange(context, arguments, 0);
        if (!Base64.IsValid(text))
        {
            throw TemplateFault.WrongArgument(0, $"`{Arguments.Shown(text)}` is not Base64");
        }

        return Value.Of(Encoding.UTF8.GetString(Convert.FromBase64String(text)));
    }

    private static Value Md5(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
#pragma warning disable CA5351 // A fingerprint, as in the address of an avatar; nothing is protected by it.
        Hex(MD5.HashData(Bytes(context, arguments, 0)));
#pragma warning restore CA5351

    private static Value Sha1(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
#pragma warning disable CA5350 // A fingerprint; nothing is protected by it.
        Hex(SHA1.HashData(Bytes(context, arguments, 0)));
#pragma warning restore CA5350

    private static Value Sha256(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Hex(SHA256.HashData(Bytes(context, arguments, 0)));

    private static Value Sha512(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Hex(SHA512.HashData(Bytes(context, arguments, 0)));

    private static Value HmacSha1(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
#pragma warning disable CA5350 // Asked for by name, to speak with services that know no other.
        Hex(HMACSHA1.HashData(Bytes(context, arguments, 1), Bytes(context, arguments, 0)));
#pragma warning restore CA5350

    private static Value HmacSha256(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Hex(HMACSHA256.HashData(Bytes(context, arguments, 1), Bytes(context, arguments, 0)));

    private static Value HmacSha512(EvaluationContext context, ReadOnlySpan<Value> arguments) =>
        Hex(HMACSHA512.HashData(Bytes(context, arguments, 1), Bytes(context, arguments, 0)));

    private static Value Hex(byte[] hash) => Value.Of(Convert.ToHexStringLower(hash));

    private static byte[] Bytes(EvaluationContext context, ReadOnlySpan<Value> arguments, int index)
    {
        var text = Arguments.Text(context, arguments, index);
        context.Charge(4L * text.Length);
        context.Steps(text.Length);
        return Encoding.UTF8.GetBytes(text);
    }
}
