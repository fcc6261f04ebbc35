using CsCheck;

namespace Ops.Domain.Tests.Rules;

internal static class Pick
{
    /// <summary>One of some values.</summary>
    public static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
