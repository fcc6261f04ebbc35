namespace Ops.Domain;

/// <summary>The kebab-case names of <see cref="FaultCode"/>, as they appear in messages, logs and serialised faults.</summary>
public static class FaultCodes
{
    private static readonly ImmutableArray<string> Texts =
    [
        "invalid-argument",
        "empty-input",
        "length-mismatch",
        "duplicate-key",
        "unknown-reference",
        "cycle",
        "currency-mismatch",
        "overlap",
        "not-ordered",
        "insufficient-data",
        "zero-denominator",
        "overflow",
        "parse-error",
    ];

    /// <summary>The code's stable name, for example <c>zero-denominator</c>.</summary>
    /// <param name="code">A defined code.</param>
    /// <returns>The name in kebab-case.</returns>
    /// <exception cref="OpsException"><see cref="FaultCode.InvalidArgument"/>: the code is not a defined one.</exception>
    public static string ToText(this FaultCode code) =>
        unchecked((uint)code) < (uint)Texts.Length
            ? Texts[(int)code]
            : throw Faults.Invalid(nameof(code), $"{(int)code} is not a fault code", "use a member of FaultCode");
}
