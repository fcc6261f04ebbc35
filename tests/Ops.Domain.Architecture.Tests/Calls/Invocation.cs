using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;

namespace Ops.Domain.Architecture.Tests.Calls;

/// <summary>Calls any public method or constructor, also one that takes or gives spans: these cannot be boxed, so arrays stand for them.</summary>
/// <remarks>The call is compiled to IL once per member and throws what the member throws, without a wrapper.</remarks>
internal static class Invocation
{
    private delegate object? Call(object? instance, object?[] arguments);

    private static readonly ConcurrentDictionary<MethodBase, Call> Compiled = new();

    public static object? Run(MethodBase member, object? instance, object?[] arguments) =>
        Compiled.GetOrAdd(member, Compile)(instance, arguments);

    private static Call Compile(MethodBase member)
    {
        var method = new DynamicMethod(
            "Call",
            typeof(object),
            [typeof(object), typeof(object[])],
            typeof(Invocation).Module,
            skipVisibility: true
        );
        var il = method.GetILGenerator();
        if (member is MethodInfo { IsStatic: false })
        {
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(member.DeclaringType!.IsValueType ? OpCodes.Unbox : OpCodes.Castclass, member.DeclaringType);
        }
        foreach (var parameter in member.GetParameters())
            Push(il, parameter);
        if (member is ConstructorInfo constructor)
        {
            il.Emit(OpCodes.Newobj, constructor);
            Return(il, constructor.DeclaringType!);
        }
        else
        {
            var called = (MethodInfo)member;
            il.Emit(called.IsStatic || called.DeclaringType!.IsValueType ? OpCodes.Call : OpCodes.Callvirt, called);
            Return(il, called.ReturnType);
        }
        return method.CreateDelegate<Call>();
    }

    private static void Push(ILGenerator il, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (!type.IsByRef)
        {
            Load(il, parameter.Position, type);
            return;
        }
        var local = il.DeclareLocal(type.GetElementType()!);
        if (!parameter.IsOut)
        {
            Load(il, parameter.Position, local.LocalType);
            il.Emit(OpCodes.Stloc, local);
        }
        il.Emit(OpCodes.Ldloca, local);
    }

    private static void Load(ILGenerator il, int position, Type type)
    {
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, position);
        il.Emit(OpCodes.Ldelem_Ref);
        if (IsSpan(type))
        {
            var array = type.GetGenericArguments()[0].MakeArrayType();
            il.Emit(OpCodes.Castclass, array);
            il.Emit(OpCodes.Call, type.GetMethod("op_Implicit", [array])!);
        }
        else
        {
            il.Emit(OpCodes.Unbox_Any, type);
        }
    }

    private static void Return(ILGenerator il, Type type)
    {
        if (type.IsByRef)
        {
            type = type.GetElementType()!;
            il.Emit(OpCodes.Ldobj, type);
        }
        if (type == typeof(void))
        {
            il.Emit(OpCodes.Ldnull);
        }
        else if (IsSpan(type))
        {
            var local = il.DeclareLocal(type);
            il.Emit(OpCodes.Stloc, local);
            il.Emit(OpCodes.Ldloca, local);
            il.Emit(OpCodes.Call, type.GetMethod("ToArray", Type.EmptyTypes)!);
        }
        else if (type.IsByRefLike)
        {
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ldnull);
        }
        else
        {
            il.Emit(OpCodes.Box, type);
        }
        il.Emit(OpCodes.Ret);
    }

    private static bool IsSpan(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(Span<>) || open == typeof(ReadOnlySpan<>));
}
