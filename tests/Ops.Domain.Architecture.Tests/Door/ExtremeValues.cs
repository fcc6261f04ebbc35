using System.Reflection;
using NodaTime;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Door;

/// <summary>One argument to try in place of a good one.</summary>
/// <param name="Value">The argument.</param>
/// <param name="Name">How a breach tells of it.</param>
/// <param name="MustBeRefused">True where no answer but a fault will do.</param>
internal sealed record Attempt(object? Value, string Name, bool MustBeRefused);

/// <summary>The ends of every type that a parameter can have, and what lies outside of it.</summary>
internal static class ExtremeValues
{
    private static readonly ImmutableArray<decimal> Decimals =
    [
        0m,
        -1m,
        decimal.MaxValue,
        decimal.MinValue,
        0.0000000000000000000000000001m,
    ];

    private static readonly ImmutableArray<string> Texts = ["", "  ", "\t\0\u0007\r\n", "\ud800", new('x', 100_000)];

    /// <summary>Large integers are left out: a million trials may take their time.</summary>
    private static readonly Dictionary<Type, ImmutableArray<object>> ByType = new()
    {
        [typeof(double)] = [0.0, -1.0, 1.0, 1e300, -1e300, 1e-300, double.MaxValue, double.Epsilon],
        [typeof(decimal)] = [.. Decimals],
        [typeof(int)] = [0, -1, 1, int.MinValue],
        [typeof(long)] = [0L, -1L, long.MinValue, long.MaxValue],
        [typeof(Money)] = [.. Decimals.Select(amount => new Money(amount, Currency.Usd))],
        [typeof(string)] = [.. Texts],
        [typeof(LocalDate)] = [LocalDate.MinIsoValue, LocalDate.MaxIsoValue],
        [typeof(LocalDateTime)] = [LocalDate.MinIsoValue.AtMidnight(), LocalDate.MaxIsoValue.At(LocalTime.MaxValue)],
        [typeof(LocalTime)] = [LocalTime.MinValue, LocalTime.MaxValue],
        [typeof(YearMonth)] = [LocalDate.MinIsoValue.ToYearMonth(), LocalDate.MaxIsoValue.ToYearMonth()],
        [typeof(Instant)] = [Instant.MinValue, Instant.MaxValue],
        [typeof(NodaTime.Duration)] = [NodaTime.Duration.MinValue, NodaTime.Duration.Zero, NodaTime.Duration.MaxValue],
    };

    /// <summary>What to try in place of a parameter's good argument.</summary>
    public static IEnumerable<Attempt> For(ParameterInfo parameter)
    {
        var attempts = Of(parameter, Bare(parameter.ParameterType));
        return IsCarried(parameter) ? attempts.Select(attempt => attempt with { MustBeRefused = false }) : attempts;
    }

    private static IEnumerable<Attempt> Of(ParameterInfo parameter, Type type)
    {
        var attempts =
            Collections.ElementOf(type) is not { } element ? Values(type)
            : IsBuffer(type) ? []
            : element == typeof(char) ? Spelled(type)
            : Lists(parameter, type, element);
        return !type.IsValueType && !parameter.HasDefaultValue && !MayBeNull(parameter)
            ? attempts.Append(new Attempt(null, "null", MustBeRefused: true))
            : attempts;
    }

    /// <summary>A writable span is where the member writes its result.</summary>
    public static bool IsBuffer(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Span<>);

    /// <summary>A positional parameter of a record, named as its property is: a plain record carries what it is given, and the engine that takes it looks.</summary>
    /// <remarks>So does a parameter whose type the caller chooses: any value of it is as good as another.</remarks>
    private static bool IsCarried(ParameterInfo parameter)
    {
        var member = parameter.Member;
        var written = member.Module.ResolveMethod(member.MetadataToken)!.GetParameters()[parameter.Position];
        return char.IsUpper(parameter.Name![0]) || written.ParameterType.ContainsGenericParameters;
    }

    private static IEnumerable<Attempt> Values(Type type) =>
        type.IsEnum
            ? [new Attempt(Enum.ToObject(type, Unknown(type)), "an undefined value", MustBeRefused: true)]
            : ByType.GetValueOrDefault(type, []).Select(value => new Attempt(value, Told(value), MustBeRefused: false));

    private static IEnumerable<Attempt> Spelled(Type type) =>
        Texts.Select(text => new Attempt(Collections.Make(type, text.ToCharArray()), Told(text), MustBeRefused: false));

    /// <summary>Lists of one element, of one element again and again, from back to front, and with an extreme in the middle or everywhere.</summary>
    private static IEnumerable<Attempt> Lists(ParameterInfo parameter, Type type, Type element)
    {
        if (Samples.ArgumentsOf((MethodBase)parameter.Member)[parameter.Position] is not { } list)
            yield break;
        var good = Collections.Elements(list, element);
        if (good.Length == 0)
            yield break;
        Attempt Try(IEnumerable<object?> items, string name, bool mustBeRefused = false) =>
            new(Collections.Make(type, Listed(element, items)), name, mustBeRefused);

        yield return Try([good.GetValue(0)], "a list of one");
        yield return Try(Enumerable.Repeat(good.GetValue(0), good.Length), "the same again and again");
        yield return Try(good.Cast<object?>().Reverse(), "the list from back to front");
        foreach (var value in Values(Bare(element)))
        {
            yield return Try(Amid(good, value.Value), $"{value.Name} amid the list", value.MustBeRefused);
            yield return Try(Enumerable.Repeat(value.Value, good.Length), $"{value.Name} again and again", value.MustBeRefused);
        }
    }

    private static IEnumerable<object?> Amid(Array good, object? value) =>
        good.Cast<object?>().Select((item, i) => i == good.Length / 2 ? value : item);

    private static Array Listed(Type element, IEnumerable<object?> items)
    {
        object?[] all = [.. items];
        var list = Array.CreateInstance(element, all.Length);
        for (int i = 0; i < all.Length; i++)
            list.SetValue(all[i], i);
        return list;
    }

    private static long Unknown(Type type) => Type.GetTypeCode(type) is TypeCode.Byte or TypeCode.SByte ? sbyte.MaxValue : int.MaxValue;

    private static bool MayBeNull(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState != NullabilityState.NotNull;

    private static string Told(object value) =>
        value is string text
            ? $"the text {(text.Length > 20 ? $"of {text.Length} letters" : $"'{string.Concat(text.Select(letter => $"{(int)letter:x2}"))}'")}"
            : FormattableString.Invariant($"{value}");

    private static Type Bare(Type type)
    {
        var plain = type.IsByRef ? type.GetElementType()! : type;
        return Nullable.GetUnderlyingType(plain) ?? plain;
    }
}
