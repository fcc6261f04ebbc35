using System.Runtime.CompilerServices;

namespace Ops.Domain.Rules;

/// <summary>What a decimal is made of, read where it lies: <see cref="decimal.GetBits(decimal)"/> takes as long as what is done with it here.</summary>
/// <param name="Flags">Sign and scale.</param>
/// <param name="High">The digits above 64 bits.</param>
/// <param name="Low">The digits up to 64 bits.</param>
/// <remarks>The fields lie as in a decimal of .NET, whose layout is that of DECIMAL in automation.</remarks>
internal readonly record struct DecimalParts(int Flags, uint High, ulong Low)
{
    public static DecimalParts Of(decimal value) => Unsafe.BitCast<decimal, DecimalParts>(value);

    public bool IsNegative => Flags < 0;

    public int Scale => (Flags >> 16) & 0xFF;
}
