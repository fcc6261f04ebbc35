using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using Ops.Domain.Architecture.Tests.House;

namespace Ops.Domain.Architecture.Tests.Door;

/// <summary>Looks through a result for what is no figure: NaN, infinity, or a property that throws.</summary>
internal static class NotFigures
{
    private const int Depth = 4;
    private const int Items = 50;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<PropertyInfo>> Properties = new();

    /// <summary>The first place that holds no figure, such as <c>.Shares[0].Lower = NaN</c>; null where there is none.</summary>
    /// <param name="result">What a member answered.</param>
    /// <param name="poles">Whether the figure itself may be infinite, because it is so in mathematics.</param>
    public static string? In(object? result, bool poles) => In(result, Depth, poles);

    private static string? In(object? result, int depth, bool poles) =>
        result switch
        {
            double figure => double.IsFinite(figure) || (poles && double.IsPositiveInfinity(figure))
                ? null
                : FormattableString.Invariant($" = {figure}"),
            null or string => null,
            _ when depth == 0 => null,
            IDictionary => null,
            IEnumerable list => InList(list, depth),
            _ => InProperties(result, depth),
        };

    private static string? InList(IEnumerable list, int depth)
    {
        int i = 0;
        foreach (object? item in list)
        {
            if (In(item, depth - 1, poles: false) is { } place)
                return $"[{i}]{place}";
            if (++i == Items)
                return null;
        }
        return null;
    }

    private static string? InProperties(object result, int depth)
    {
        foreach (var property in Properties.GetOrAdd(result.GetType(), Readable))
        {
            string? place;
            try
            {
                place = In(property.GetValue(result), depth - 1, poles: false);
            }
            catch (TargetInvocationException e) when (e.InnerException is OpsException)
            {
                continue;
            }
            catch (TargetInvocationException e)
            {
                place = $" throws {e.InnerException!.GetType().Name}";
            }
            if (place is not null)
                return $".{property.Name}{place}";
        }
        return null;
    }

    private static ImmutableArray<PropertyInfo> Readable(Type type) =>
        IsOurs(type.Assembly)
            ?
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike),
            ]
            : [];

    private static bool IsOurs(Assembly assembly) => assembly == Library.Assembly || assembly == typeof(NotFigures).Assembly;
}
