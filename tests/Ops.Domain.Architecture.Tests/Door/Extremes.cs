using System.Collections;
using System.Reflection;
using Ops.Domain.Architecture.Tests.Calls;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Door;

/// <summary>Calls a member with one extreme but finite argument among good ones: it must answer with figures or refuse by a fault of the library.</summary>
internal static class Extremes
{
    private const int Depth = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly ImmutableArray<object> Doubles = [0.0, -1.0, 1.0, 1e300, -1e300, 1e-300, double.MaxValue, double.Epsilon];

    private static readonly ImmutableArray<object> Decimals =
    [
        0m,
        -1m,
        decimal.MaxValue,
        decimal.MinValue,
        0.0000000000000000000000000001m,
    ];

    /// <summary>Large counts are left out: a million trials may take their time.</summary>
    private static readonly ImmutableArray<object> Integers = [0, -1, 1, int.MinValue];

    private static readonly ImmutableArray<object> Longs = [0L, -1L, long.MinValue, long.MaxValue];

    /// <summary>What is wrong with the member's answers to extreme arguments, if its sample call is accepted at all.</summary>
    public static IEnumerable<string> Breaches(MethodBase member) =>
        from parameter in member.GetParameters()
        where !parameter.IsOut
        from attempt in Attempts(parameter)
        let breach = Answer(member, parameter, attempt)
        where breach is not null
        select $"{Names.Signature(member)} answers {Told(attempt)} in {parameter.Name} with {breach}";

    private static IEnumerable<object> Attempts(ParameterInfo parameter)
    {
        var type = Bare(parameter.ParameterType);
        if (Collections.ElementOf(type) is not { } element)
            return Values(type);
        if (element == typeof(char) || type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Span<>))
            return [];
        return Lists(parameter, element).Select(list => Collections.Make(type, list));
    }

    /// <summary>Lists of one element, of one element again and again, from back to front, and with an extreme in the middle.</summary>
    private static IEnumerable<Array> Lists(ParameterInfo parameter, Type element)
    {
        if (Samples.ArgumentsOf((MethodBase)parameter.Member)[parameter.Position] is not { } list)
            yield break;
        var good = Collections.Elements(list, element);
        if (good.Length == 0)
            yield break;
        yield return Listed(element, good.GetValue(0));
        yield return Listed(element, [.. Enumerable.Repeat(good.GetValue(0), good.Length)]);
        yield return Listed(element, [.. good.Cast<object?>().Reverse()]);
        foreach (object value in Values(Bare(element)))
        {
            var changed = (Array)good.Clone();
            changed.SetValue(value, good.Length / 2);
            yield return changed;
            yield return Listed(element, [.. Enumerable.Repeat(value, good.Length)]);
        }
    }

    private static Array Listed(Type element, params ReadOnlySpan<object?> items)
    {
        var list = Array.CreateInstance(element, items.Length);
        for (int i = 0; i < items.Length; i++)
            list.SetValue(items[i], i);
        return list;
    }

    private static ImmutableArray<object> Values(Type type) =>
        type == typeof(double) ? Doubles
        : type == typeof(decimal) ? Decimals
        : type == typeof(int) ? Integers
        : type == typeof(long) ? Longs
        : type == typeof(Money) ? [.. Decimals.Select(amount => (object)new Money((decimal)amount, Currency.Usd))]
        : [];

    private static string? Answer(MethodBase member, ParameterInfo parameter, object extreme)
    {
        var answer = Task.Run(() =>
        {
            try
            {
                object? instance = Samples.InstanceFor(member);
                object?[] arguments = Samples.ArgumentsOf(member);
                arguments[parameter.Position] = extreme;
                object? result = Invocation.Run(member, instance, arguments);
                return NotAFigure(result, Depth) is { } place ? $"no figure: {place}" : null;
            }
            catch (OpsException)
            {
                return null;
            }
            catch (NoSampleException)
            {
                return null;
            }
            catch (Exception thrown)
            {
                return $"{thrown.GetType().Name} ({thrown.Message}) {thrown.StackTrace?.Split('\n').FirstOrDefault(l=>l.Contains("Ops.Domain.") && !l.Contains("Architecture"))}";
            }
        });
        return answer.Wait(Patience) ? answer.Result : "nothing: it still runs";
    }

    /// <summary>Where in a result NaN or infinity stands; null where nowhere.</summary>
    private static string? NotAFigure(object? result, int depth)
    {
        if (result is double figure)
            return double.IsFinite(figure) ? null : $"{figure}";
        if (result is null or string || depth == 0)
            return null;
        if (result is IEnumerable list && result is not IDictionary)
        {
            int i = 0;
            foreach (object? item in list)
            {
                if (NotAFigure(item, depth - 1) is { } place)
                    return $"[{i}]{place}";
                if (++i == 50)
                    break;
            }
            return null;
        }
        if (result.GetType().Assembly != Library.Assembly)
            return null;
        foreach (var property in result.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || property.PropertyType.IsByRefLike)
                continue;
            object? value;
            try { value = property.GetValue(result); }
            catch (TargetInvocationException e) when (e.InnerException is OpsException) { continue; }
            catch (TargetInvocationException e) { return $".{property.Name} throws {e.InnerException!.GetType().Name}"; }
            if (NotAFigure(value, depth - 1) is { } place)
                return $".{property.Name}{(place[0] is '.' or '[' ? "" : " = ")}{place}";
        }
        return null;
    }

    private static string Told(object extreme) =>
        extreme is IEnumerable list and not string
            ? "[" + string.Join(", ", list.Cast<object?>().Take(13)) + "]"
            : FormattableString.Invariant($"{extreme}");

    private static Type Bare(Type type)
    {
        var plain = type.IsByRef ? type.GetElementType()! : type;
        return Nullable.GetUnderlyingType(plain) ?? plain;
    }
}
