// Generated from ../openapi.json by generate.mjs; do not edit.

export interface paths {
    "/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own applications, newest change first
         * @description 我的办件，最近变动的在前。
         *
         *     The caller's own applications, newest change first.
         */
        get: operations["list_applications"];
        put?: never;
        /**
         * Begin a life event
         * @description 开始办理：新草稿自动填入已知信息（秒报）；已有草稿则返回该草稿。
         *
         *     Begin a life event: 201 with a draft in which what is known is filled in; 200 with the open draft there is.
         */
        post: operations["begin_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One application of the caller
         * @description 查看我的一个办件：答案、事项、部门、时限、材料。
         *
         *     One application of the caller: answers, items with their departments and clocks, materials.
         */
        get: operations["get_application"];
        put?: never;
        post?: never;
        /**
         * Throw a draft away
         * @description 删除草稿。
         *
         *     Throw a draft away.
         */
        delete: operations["discard_application"];
        options?: never;
        head?: never;
        /**
         * Fill in a draft (merge patch)
         * @description 填写草稿（合并补丁），随填随存，只检查格式。
         *
         *     Fill in a draft (merge patch). Checked for form, never for completeness; saved at once.
         */
        patch: operations["patch_application"];
        trace?: never;
    };
    "/v1/applications/{case_id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The same as PATCH of the draft, for clients that cannot send PATCH
         * @description 与 PATCH 草稿相同，供不能发送 PATCH 的客户端（如微信 wx.request）使用。
         *
         *     The same as PATCH of the draft, for clients that cannot send PATCH: WeChat's `wx.request` is one.
         */
        post: operations["fill_in_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{case_id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a draft in
         * @description 提交草稿，各部门开始并联办理。
         *
         *     Hand a draft in. 202 with the case: the departments begin, side by side.
         */
        post: operations["submit_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{case_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to the case, each entry chained to the one before it by its hash
         * @description 办件时间线，逐条哈希相连，可自行核验。
         *
         *     Everything that happened to the case, each entry chained to the one before it by its hash.
         */
        get: operations["get_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{case_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a case back
         * @description 撤回办件：未决定的停止，已决定的保留。
         *
         *     Call a case back: what is not decided stops; what is decided stays.
         */
        post: operations["withdraw_application"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bundles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The life events that the city offers, filtered by audience, stage, region, tag and a word
         * @description 查询本市提供的一件事，可按对象、阶段、地区、标签和关键字筛选。
         *
         *     The life events that the city offers, filtered by audience, stage, region, tag and a word.
         */
        get: operations["list_bundles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bundles/{bundle_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One life event
         * @description 查看一件事：事项、部门、表单、四减、依据。
         *
         *     One life event: its items and departments, its form, what it saves, where that is written.
         */
        get: operations["get_bundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The drafts that everybody may speak about, each in full, with the last day
         * @description 正在征求意见的政策草案及截止日期。
         *
         *     The drafts that everybody may speak about, each in full, with the last day.
         */
        get: operations["list_consultations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprises/{enterprise}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What registers know of an enterprise that the caller acts for (一企一档), who told it and when
         * @description 一企一档：各登记簿对本企业的记录，谁在何时提供。
         *
         *     What registers know of an enterprise that the caller acts for (一企一档), who told it and when.
         */
        get: operations["get_enterprise_facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprises/{enterprise}/policies/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which policies fit an enterprise that the caller acts for, by its own facts and those laid over them
         * @description 用本企业自己的数据匹配全部政策，可叠加假设。
         *
         *     Which policies fit an enterprise that the caller acts for, by its own facts and those laid over them.
         */
        post: operations["match_enterprise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/enterprises/{enterprise}/policies/{policy_id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What one policy gives to an enterprise that the caller acts for, by its own facts and those laid over them
         * @description 用本企业自己的数据计算一项政策，可叠加假设。
         *
         *     What one policy gives to an enterprise that the caller acts for, by its own facts and those laid over them.
         */
        post: operations["estimate_enterprise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the enterprises that the caller acts for are or were entitled to, newest change first
         * @description 本企业的免申即享待遇及进度。
         *
         *     What the enterprises that the caller acts for are or were entitled to, newest change first.
         */
        get: operations["list_entitlements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/entitlements/{entitlement_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One tap
         * @description 一键确认领取：重新核验后拨付，或等待资金，或说明不予拨付的原因和救济途径。
         *
         *     One tap: checked anew, then paid; or in line for money; or refused, with the reason and how to object.
         */
        post: operations["confirm_entitlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service runs
         * @description 服务是否在运行。
         *
         *     Whether the service runs.
         */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's e-licences, newest first
         * @description 我的电子证照，新的在前。
         *
         *     The caller's e-licences, newest first.
         */
        get: operations["list_licences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, how surely we know it, and which enterprises they may act for
         * @description 当前登录的居民：姓名（脱敏）、实名等级、可代表的企业。
         *
         *     Who is signed in, how surely we know it, and which enterprises they may act for.
         */
        get: operations["get_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's messages, newest first
         * @description 我的消息，新的在前。
         *
         *     The caller's messages, newest first.
         */
        get: operations["list_messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lists under notice (公示)
         * @description 公示中的免申即享名单，任何人可查。
         *
         *     The lists under notice (公示): everybody may see who is to be paid what without applying.
         */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/{list_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One list with its lines, a hundred at a time
         * @description 一份公示名单：企业、金额、移出的原因。
         *
         *     One list with its lines, a hundred at a time.
         */
        get: operations["get_notice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/{list_id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Object to a line of a list, while it is under notice; by name, where the policy hears only that
         * @description 公示期内对名单中的一家企业实名提出异议。
         *
         *     Object to a line of a list, while it is under notice; by name, where the policy hears only that.
         */
        post: operations["object_to_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The description of this API, as OpenAPI 3.1
         * @description 本接口说明（OpenAPI 3.1）。
         *
         *     The description of this API, as OpenAPI 3.1.
         */
        get: operations["get_openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The policies for companies, by words, theme, level, region and whether they are open; best first, in pages
         * @description 查询惠企政策：关键字（允许错一个字）、主题、级别、地区、是否可申报；分页。
         *
         *     The policies for companies, by words, theme, level, region and whether they are open; best first, in pages.
         */
        get: operations["list_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which policies fit a company with these facts, how much in all, what is missing, what is near
         * @description 试算：按给出的事实匹配全部政策，合计多少、为什么、还缺什么、怎样更多；不保存。
         *
         *     Which policies fit a company with these facts, how much in all, what is missing, what is near. Keeps nothing.
         */
        post: operations["match_policies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One policy, whole
         * @description 查看一项政策：条件、标准、材料、申报期、依据、来源，以及要问的事实。
         *
         *     One policy, whole: conditions and amounts in words, materials, window, basis, and the facts that it asks for.
         */
        get: operations["get_policy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comment on a draft while it is under consultation, or complain about a policy, under one's real name
         * @description 征求意见期间提意见，或对已发布的政策投诉；须实名。
         *
         *     Comment on a draft while it is under consultation, or complain about a policy, under one's real name.
         */
        post: operations["speak_about_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What one policy gives to a company with these facts
         * @description 试算一项政策：逐条说明、金额怎样算出、缺什么、怎样就能享受；不保存。
         *
         *     What one policy gives to a company with these facts: clause by clause, worked out. Keeps nothing.
         */
        post: operations["estimate_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a policy, for everybody, once its officer has evaluated it
         * @description 已完成评估的政策，评估结果向社会公开。
         *
         *     What became of a policy, for everybody, once its officer has evaluated it.
         */
        get: operations["get_public_evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pushes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an enterprise was told of, or all that the caller acts for, newest first, each with its reasons
         * @description 推送给本企业的政策，新的在前，附理由。
         *
         *     What an enterprise was told of, or all that the caller acts for, newest first, each with its reasons.
         */
        get: operations["list_pushes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pushes/{push_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a push was read
         * @description 标记一条推送已读。
         *
         *     Say that a push was read. Said again, nothing changes.
         */
        post: operations["read_push"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in, as a citizen with a WeChat login code or as staff with number and password
         * @description 登录：居民凭微信登录码，工作人员凭工号和密码。
         *
         *     Sign in, as a citizen with a WeChat login code or as staff with number and password.
         */
        post: operations["sign_in"];
        /**
         * Sign out
         * @description 退出登录，令牌立即失效。
         *
         *     Sign out: the token is refused everywhere from now on.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The budgets of the officer's department
         * @description 经办：预算的总额、可用、已预留、已拨付、排队。
         *
         *     The budgets of the officer's department: what is free, reserved, paid, and how many wait.
         */
        get: operations["list_budgets"];
        put?: never;
        /**
         * Open a policy's budget with money, or add some; whoever waits is served in order
         * @description 经办：开立预算或追加资金，排队的按顺序拨付。
         *
         *     Open a policy's budget with money, or add some; whoever waits is served in order.
         */
        post: operations["put_money"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The course of a case that the caller's department has a part in
         * @description 办件的全程：各事项的先后、状态、时限和经过，不含申请人的填写内容。
         *
         *     The course of a case that the caller's department has a part in: items, order, clocks, history; no answers.
         */
        get: operations["follow_case"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller decided lately, newest first
         * @description 我最近作出的决定，新的在前。
         *
         *     What the caller decided lately, newest first.
         */
        get: operations["list_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/entitlement-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lists of the policies that the officer looks after, newest change first
         * @description 经办：本人负责的政策的名单。
         *
         *     The lists of the policies that the officer looks after, newest change first.
         */
        get: operations["list_entitlement_lists"];
        put?: never;
        /**
         * Begin a list for a policy
         * @description 经办：按共享数据拟定名单，尚不公开。
         *
         *     Begin a list for a policy: whoever is due by what registers know. It is drawn up page by page, not public yet.
         */
        post: operations["draw_up_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/entitlement-lists/{list_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One list
         * @description 经办：一份名单的全部：列入、未列入及原因、异议。
         *
         *     One list: its lines and who was left out and why, a hundred of each at a time; what was said against it.
         */
        get: operations["get_entitlement_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/entitlement-lists/{list_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a list under notice for the working days that its policy says; its enterprises hear of it
         * @description 经办：公示名单，企业同时收到通知。
         *
         *     Put a list under notice for the working days that its policy says; its enterprises hear of it.
         */
        post: operations["publish_list"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/entitlements/{entitlement_id}/clawback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim back money that was paid; later, note that it came, and the budget has it again
         * @description 经办：要求退回已拨付的资金，或登记已退回。
         *
         *     Claim back money that was paid; later, note that it came, and the budget has it again.
         */
        post: operations["claw_back_entitlement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For supervisors
         * @description 督办：超过承诺时限的事项，超期最久的在前，附按部门、地区、一件事的计数。
         *
         *     For supervisors: what is past its promised limit, longest first, with counts by department, region and bundle.
         */
        get: operations["list_late"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, and whose desks are theirs
         * @description 当前登录的工作人员：姓名、部门、所辖地区。
         *
         *     Who is signed in, and whose desks are theirs.
         */
        get: operations["get_staff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The open objections to the officer's lists, those to the list that ends first first
         * @description 经办：待处理的异议。
         *
         *     The open objections to the officer's lists, those to the list that ends first first.
         */
        get: operations["list_objections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/objections/{objection_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uphold an objection, and its line leaves the list; or dismiss it, with the reason
         * @description 经办：异议成立则移出名单，不成立则说明理由。
         *
         *     Uphold an objection, and its line leaves the list; or dismiss it, with the reason.
         */
        post: operations["decide_objection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The policies that an officer looks after
         * @description 经办：本人负责的政策、所处阶段和推送成效。
         *
         *     The policies that an officer looks after: where each is, what may be decided, how its outreach goes.
         */
        get: operations["list_officers_policies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/policies/{policy_id}/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people said about a policy
         * @description 经办：对一项政策的意见和投诉。
         *
         *     What people said about a policy: comments of its consultation, and complaints.
         */
        get: operations["list_complaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/policies/{policy_id}/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a policy so far
         * @description 经办：一项政策的评估：兑现率、资金、用时、触达、投诉。
         *
         *     What became of a policy so far: take-up, money, time to pay, outreach, complaints; as figures and as a page.
         */
        get: operations["get_evaluation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/policies/{policy_id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a policy is, who moved it there, when and why, and what may be decided next
         * @description 经办：一项政策现在的阶段，以及历次由谁、何时、为何推进。
         *
         *     Where a policy is, who moved it there, when and why, and what may be decided next.
         */
        get: operations["get_stage"];
        put?: never;
        /**
         * Move a policy on
         * @description 经办：推进政策阶段：征求意见、退回起草、提前结束、完成评估。
         *
         *     Move a policy on: into consultation and back, closed early, evaluated. The rest of its life follows by itself.
         */
        post: operations["move_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A desk of the caller's department, earliest due first
         * @description 本部门的办理队列，先到期的在前；可按事项、期限、办件编号筛选，附各项计数，分页。
         *
         *     A desk of the caller's department, earliest due first: filtered, counted, page by page.
         */
        get: operations["list_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One task of the caller's own department
         * @description 查看本部门的一个任务：只含该事项用到的答案。
         *
         *     One task of the caller's own department: the answers that its item uses, its materials, its clock.
         */
        get: operations["get_task"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/tasks/{task_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description 作出决定。两人同时决定，只有一个生效，另一人被告知谁作了什么决定。
         *
         *     Decide. Two reviewers at once: one decision, and 409 tells the other whose it was, and what.
         */
        post: operations["decide_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/subscriptions/{enterprise}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an enterprise wants to hear of; everything, until it says otherwise
         * @description 本企业订阅的政策推送。
         *
         *     What an enterprise wants to hear of; everything, until it says otherwise.
         */
        get: operations["get_subscription"];
        /**
         * Hear of nothing, or of everything but the muted themes
         * @description 设置政策推送：全部关闭，或按主题关闭。
         *
         *     Hear of nothing, or of everything but the muted themes. A policy is kept back when all its themes are muted.
         */
        put: operations["put_subscription"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/verify/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check a certificate by its code
         * @description 凭核验码查验证照真伪和效力，任何人可查。
         *
         *     Check a certificate by its code: anybody may, and learns no more than whether it is true and in force.
         */
        get: operations["verify_licence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AccountBody
         * @description Where to pay to: an account of a kind that the policy pays to.
         */
        AccountBody: {
            /** @enum {string} */
            kind: "corporate-account" | "social-insurance-account" | "personal-account";
            number: string;
        };
        /**
         * AnswerView
         * @description One answer as a reviewer reads it: its question, where it came from, whether a register confirmed it.
         *
         *     `changed` says that the applicant altered what was filled in.
         */
        AnswerView: {
            name: string;
            section: components["schemas"]["Words"];
            label: components["schemas"]["Words"];
            said: components["schemas"]["Words"];
            source?: components["schemas"]["Words"];
            /** @default false */
            changed: boolean;
            /** @default false */
            confirmed: boolean;
        };
        /**
         * Assurance
         * @description How sure we are of who it is (实名等级), weakest first.
         * @enum {string}
         */
        Assurance: "signed-in" | "real-name" | "face";
        /**
         * Audience
         * @description Whom a bundle serves, and who may start a case: a person, or an enterprise through its agent.
         * @enum {string}
         */
        Audience: "person" | "enterprise";
        /**
         * BeginBody
         * @description What to begin. `enterpriseId` when it is for an enterprise; `anew` makes a second draft beside an open one.
         */
        BeginBody: {
            bundleId: string;
            region: string;
            enterpriseId?: string | null;
            /** @default false */
            anew: boolean;
        };
        /**
         * BodyView
         * @description A body that issues policies.
         */
        BodyView: {
            code: string;
            name: components["schemas"]["Words"];
            level: components["schemas"]["IssuerLevel"];
            levelName: components["schemas"]["Words"];
            region?: string;
        };
        /**
         * BudgetView
         * @description A budget: total is what is free, reserved and paid together, in fen; `waiting`: how many wait for money.
         */
        BudgetView: {
            policy: string;
            period: string;
            total: number;
            free: number;
            reserved: number;
            paid: number;
            waiting: number;
            totalAmount: components["schemas"]["Words"];
            freeAmount: components["schemas"]["Words"];
        };
        /**
         * BudgetsView
         * @description The budgets of the officer's department, newest change first.
         */
        BudgetsView: {
            budgets: components["schemas"]["BudgetView"][];
        };
        /**
         * BundleItemView
         * @description One item: what, who decides it, after which others, in how many working days, on which law.
         *
         *     `issues` is the kind of licence that an approval gives.
         */
        BundleItemView: {
            code: string;
            name: components["schemas"]["Words"];
            department: string;
            departmentName: components["schemas"]["Words"];
            kind: components["schemas"]["Kind"];
            type: components["schemas"]["ItemType"];
            after: string[];
            chosen: boolean;
            appliesWhen?: components["schemas"]["Words"];
            promisedWorkdays: number;
            statutoryWorkdays: number;
            assumed: boolean;
            result: components["schemas"]["Words"];
            issues?: string;
            basis: string[];
        };
        /**
         * BundleListView
         * @description The bundles that fit, by code.
         */
        BundleListView: {
            bundles: components["schemas"]["BundleSummary"][];
        };
        /**
         * BundleSummary
         * @description A bundle in a list.
         */
        BundleSummary: {
            id: string;
            version: string;
            name: components["schemas"]["Words"];
            audience: components["schemas"]["Audience"];
            stage: components["schemas"]["Stage"];
            tags: components["schemas"]["Tag"][];
            regions: string[];
            departments: number;
            items: number;
        };
        /**
         * BundleView
         * @description A bundle, whole. `form` is its definition section by section; `schema` is JSON Schema 2020-12 of the answers.
         *
         *     `proofs` names the ways in which each material can be met, best first; `origins` says what people call the registers
         *     and licences that answers and proofs come from, `regionNames` what they call the divisions that we serve.
         */
        BundleView: {
            id: string;
            version: string;
            name: components["schemas"]["Words"];
            audience: components["schemas"]["Audience"];
            stage: components["schemas"]["Stage"];
            tags: components["schemas"]["Tag"][];
            regions: string[];
            departments: number;
            items: number;
            assurance: components["schemas"]["Assurance"];
            applicant: components["schemas"]["Audience"];
            lead: string;
            leadName: components["schemas"]["Words"];
            lists: components["schemas"]["ListEntryView"][];
            eligibility: components["schemas"]["Words"][];
            cuts?: components["schemas"]["CutsView"];
            serviceItems: components["schemas"]["BundleItemView"][];
            materials: {
                [key: string]: components["schemas"]["Words"];
            };
            proofs: {
                [key: string]: string[];
            };
            origins: {
                [key: string]: components["schemas"]["Words"];
            };
            regionNames: {
                [key: string]: components["schemas"]["Words"];
            };
            form: {
                [key: string]: components["schemas"]["JsonValue"];
            }[];
            schema: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            sources: string[];
        };
        /**
         * CaseListView
         * @description The caller's cases, newest change first.
         */
        CaseListView: {
            applications: components["schemas"]["CaseSummary"][];
        };
        /**
         * CaseStatus
         * @description Where a case stands.
         * @enum {string}
         */
        CaseStatus: "draft" | "submitted" | "in_progress" | "completed" | "partly_completed" | "rejected" | "withdrawn";
        /**
         * CaseSummary
         * @description A case in a list.
         */
        CaseSummary: {
            id: string;
            bundle: string;
            name: components["schemas"]["Words"];
            status: components["schemas"]["CaseStatus"];
            region: string;
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            changed: string;
            /** Format: date-time */
            submitted?: string;
            due?: components["schemas"]["DueView"];
        };
        /**
         * CaseView
         * @description A case, whole, as its applicant sees it. `version` is the ETag; `sources` says where an answer came from.
         *
         *     `ineligible` tells a draft's applicant, as early as it is certain, why this is not for them.
         */
        CaseView: {
            id: string;
            bundle: string;
            name: components["schemas"]["Words"];
            status: components["schemas"]["CaseStatus"];
            region: string;
            /** Format: date-time */
            created: string;
            /** Format: date-time */
            changed: string;
            /** Format: date-time */
            submitted?: string;
            due?: components["schemas"]["DueView"];
            version: number;
            answers: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            chosen: string[];
            declared: string[];
            sources: {
                [key: string]: string;
            };
            unavailable: components["schemas"]["Words"][];
            /** @default [] */
            ineligible: components["schemas"]["Words"][];
            items: components["schemas"]["ItemView"][];
            materials: components["schemas"]["MaterialView"][];
        };
        /**
         * ChanceView
         * @description What a change would bring: more in the best combination, policies opened, and policies lost.
         */
        ChanceView: {
            changes: components["schemas"]["ChangeView"][];
            exact: boolean;
            gain: components["schemas"]["MoneyView"];
            opens: components["schemas"]["PolicyBrief"][];
            loses: components["schemas"]["PolicyBrief"][];
        };
        /**
         * ChangeView
         * @description One fact from its value now to another; `text` says it.
         */
        ChangeView: {
            fact: string;
            before: components["schemas"]["JsonValue"];
            after: components["schemas"]["JsonValue"];
            said?: components["schemas"]["Words"];
            text: components["schemas"]["Words"];
        };
        /**
         * ChangeableView
         * @description What a company can change about a fact: more or less of it, or into one of these values.
         */
        ChangeableView: {
            towards?: string;
            /** @default [] */
            into: components["schemas"]["JsonValue"][];
        };
        /**
         * Choice
         * @description What an enterprise wants to hear of: nothing at all, or everything but the muted themes.
         */
        Choice: {
            pushes: boolean;
            /** @default [] */
            muted: components["schemas"]["Theme"][];
        };
        /**
         * CitizenSignIn
         * @description A login code from WeChat's `wx.login`: good once, five minutes.
         */
        CitizenSignIn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "wechat";
            code: string;
        };
        /**
         * ClaimView
         * @description What an enterprise is entitled to without applying (免申即享), and how it stands.
         *
         *     `confirmable`: one tap does something now, `payTo` one of these kinds of account. A refusal, and a claim for
         *     money back, has its reason, basis and appeal.
         */
        ClaimView: {
            /** @description 名单.企业。The list and the enterprise. */
            id: string;
            policy: components["schemas"]["PolicyNamed"];
            enterprise: string;
            period: string;
            status: components["schemas"]["Status"];
            statusName: components["schemas"]["Words"];
            /** @description 金额，单位为分。An amount in fen. */
            fen: number;
            amount: components["schemas"]["Words"];
            confirmable: boolean;
            payTo: ("corporate-account" | "social-insurance-account" | "personal-account")[];
            account?: string;
            reason?: components["schemas"]["ReasonView"];
            basis?: string;
            appeal?: components["schemas"]["Words"];
            /** Format: date-time */
            changed?: string;
        };
        /**
         * ClaimsView
         * @description What an enterprise is or was entitled to, newest change first.
         */
        ClaimsView: {
            entitlements: components["schemas"]["ClaimView"][];
        };
        /**
         * ClauseReasonView
         * @description One thing that is asked and how it stands: `holds` (absent: unknown), `seen` (what the facts say).
         *
         *     `parts` are alternatives, or what an alternative is made of.
         */
        ClauseReasonView: {
            text: components["schemas"]["Words"];
            holds?: boolean;
            seen?: components["schemas"]["Words"];
            /** @default [] */
            missing: string[];
            /** @default [] */
            parts: components["schemas"]["ClauseReasonView"][];
        };
        /**
         * ClauseView
         * @description A condition in words: `is` (one sentence), or `all`, `any`, `not` of its parts.
         */
        ClauseView: {
            kind: string;
            text?: components["schemas"]["Words"];
            /** @default [] */
            parts: components["schemas"]["ClauseView"][];
        };
        /**
         * ClawbackBody
         * @description Money that was paid is claimed back for a reason; later, that it came back.
         */
        ClawbackBody: {
            /** @enum {string} */
            step: "claim" | "repaid";
            /**
             * @default paid-in-error
             * @enum {string}
             */
            reasonCode: "paid-in-error" | "obtained-by-deceit" | "no-longer-entitled";
        };
        /**
         * ConfirmBody
         * @description One tap. Without an account it is paid to the one that was named last.
         */
        ConfirmBody: {
            account?: components["schemas"]["AccountBody"] | null;
        };
        /**
         * ConsultationView
         * @description A draft that the public may speak about until a day; `text` is the page of the draft, as Markdown.
         */
        ConsultationView: {
            policy: string;
            name: components["schemas"]["Words"];
            /** Format: date */
            until: string;
            text: components["schemas"]["PageView"];
        };
        /**
         * ConsultationsView
         * @description All such drafts.
         */
        ConsultationsView: {
            consultations: components["schemas"]["ConsultationView"][];
        };
        /**
         * CourseEntryView
         * @description One entry of the history; `by` names the person only where the decision is the reader's own department's.
         */
        CourseEntryView: {
            seq: number;
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["Happening"];
            item?: string;
            by?: components["schemas"]["Words"];
            outcome?: components["schemas"]["Words"];
            /** @default false */
            automatic: boolean;
        };
        /**
         * CourseItemView
         * @description One item of a case on its way: whose it is, where it stands, by when; words of a decision only to its department.
         *
         *     `after` leaves out what other edges already say; `task` is there when it lies with the reader's department.
         */
        CourseItemView: {
            code: string;
            name: components["schemas"]["Words"];
            department: components["schemas"]["DepartmentView"];
            region: string;
            regionName: components["schemas"]["Words"];
            status: components["schemas"]["ItemStatus"];
            after: string[];
            promisedWorkdays: number;
            /** Format: date-time */
            started?: string;
            due?: components["schemas"]["DueView"];
            workdaysLeft?: number;
            /** Format: date-time */
            decided?: string;
            /** @default false */
            automatic: boolean;
            task?: string;
            reason?: components["schemas"]["Words"];
            note?: string;
        };
        /**
         * CourseView
         * @description The course of a case: its items with their order, and what happened; `whole`: its chain of hashes is unbroken.
         */
        CourseView: {
            id: string;
            bundle: string;
            name: components["schemas"]["Words"];
            lead: components["schemas"]["DepartmentView"];
            status: components["schemas"]["CaseStatus"];
            region: string;
            regionName: components["schemas"]["Words"];
            /** Format: date-time */
            submitted?: string;
            due?: components["schemas"]["DueView"];
            items: components["schemas"]["CourseItemView"][];
            history: components["schemas"]["CourseEntryView"][];
            whole: boolean;
        };
        /**
         * CutsView
         * @description The four cuts (四减), each before and after.
         */
        CutsView: {
            steps: [
                number,
                number
            ];
            days: [
                number,
                number
            ];
            trips: [
                number,
                number
            ];
            materials: [
                number,
                number
            ];
            assumed: boolean;
        };
        /**
         * DecisionBody
         * @description A decision. A rejection carries a reason code and words that the citizen understands.
         */
        DecisionBody: {
            /** @enum {string} */
            decision: "approve" | "reject";
            reasonCode?: string | null;
            note?: string | null;
        };
        /**
         * DepartmentView
         * @description A department: its code, and what people call it.
         */
        DepartmentView: {
            code: string;
            name: components["schemas"]["Words"];
        };
        /**
         * DrawUpBody
         * @description For which policy a list is drawn up.
         */
        DrawUpBody: {
            /** @description 政策版本。A version of a policy. */
            policyId: string;
        };
        /**
         * DueIn
         * @description When an item's promised limit ends, seen from today; each item is in exactly one of these.
         * @enum {string}
         */
        DueIn: "overdue" | "today" | "week" | "later";
        /**
         * DueView
         * @description The last day of a limit. `provisional` when it rests on a year whose holidays are not announced yet.
         */
        DueView: {
            /** Format: date */
            day: string;
            /** @default false */
            provisional: boolean;
        };
        /**
         * EligibleView
         * @description How many of the enterprises whose facts are known the policy fitted on a day.
         */
        EligibleView: {
            count: number;
            known: number;
            /** Format: date */
            day: string;
        };
        /**
         * EnterpriseFactsView
         * @description 一企一档: what registers told of an enterprise. `unavailable` gave no answer, so that their facts are unknown.
         */
        EnterpriseFactsView: {
            enterprise: string;
            facts: components["schemas"]["ToldView"][];
            keepers: components["schemas"]["KeeperView"][];
            unavailable: components["schemas"]["KeeperView"][];
        };
        /**
         * EnterpriseView
         * @description An enterprise that the caller may act for.
         */
        EnterpriseView: {
            id: string;
            name: string;
        };
        /**
         * EntitlementView
         * @description 免申即享: paid without an application. `notice` in working days; `confirm`: one tap first.
         */
        EntitlementView: {
            notice: number;
            objection: components["schemas"]["Words"];
            confirm: boolean;
            payTo: components["schemas"]["Words"][];
            assumed: boolean;
        };
        /**
         * EntryView
         * @description One entry of a timeline. `hash` covers the entry and the hash before it (see the documentation of the chain).
         */
        EntryView: {
            seq: number;
            /** Format: date-time */
            at: string;
            kind: string;
            actor: string;
            item?: string;
            facts: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            hash: string;
        };
        /**
         * EstimateView
         * @description One policy for a company on a day. `open`: in force, and inside its window.
         *
         *     `payment` is what it pays or would pay; `opensOn`: time alone makes the conditions true on that day.
         */
        EstimateView: {
            policy: components["schemas"]["PolicyBrief"];
            /** Format: date */
            asOf: string;
            /** @enum {string} */
            verdict: "yes" | "no" | "unknown";
            open: boolean;
            valid: components["schemas"]["SpanView"];
            window?: components["schemas"]["SpanView"];
            reasons: components["schemas"]["ClauseReasonView"][];
            payment: components["schemas"]["PaymentView"];
            missing: components["schemas"]["FactView"][];
            improvements: components["schemas"]["ImprovementView"][];
            /** Format: date */
            opensOn?: string;
            /** @default [] */
            unavailable: components["schemas"]["KeeperView"][];
        };
        /**
         * EvaluationView
         * @description What became of a policy. `medianDays`, `p90Days`: working days from list, or application, to payment.
         *
         *     `applied`: enterprises that applied; `granted`: those of them to whom everything was approved; `resultDays`: half of
         *     all applications ended within so many working days.
         */
        EvaluationView: {
            policy: string;
            name: components["schemas"]["Words"];
            stage: components["schemas"]["PolicyStage"];
            /** Format: date */
            day: string;
            eligible?: components["schemas"]["EligibleView"];
            listed: number;
            paid: number;
            /** @description 比例，0.25 即 25%。A ratio: 0.25 is 25 %. */
            takeUp?: number;
            /** @description 比例，0.25 即 25%。A ratio: 0.25 is 25 %. */
            reached?: number;
            money: components["schemas"]["PolicyMoneyView"];
            medianDays?: number;
            p90Days?: number;
            applied: number;
            granted: number;
            resultDays?: number;
            comments: number;
            complaints: number;
            funnel: components["schemas"]["FunnelView"];
            page: components["schemas"]["PageView"];
        };
        /**
         * FacetView
         * @description One value of a filter: what people call it, and how many it would give, the other filters staying as they are.
         */
        FacetView: {
            value: string;
            name: components["schemas"]["Words"];
            count: number;
        };
        /**
         * FactView
         * @description A fact that a policy asks for. Money is given in whole fen, a ratio as a decimal, a day as `2026-04-01`.
         *
         *     `unit` is for people; `fields` are those of an entry, by name.
         */
        FactView: {
            name: string;
            label: components["schemas"]["Words"];
            type: string;
            unit?: components["schemas"]["Words"];
            /** @default false */
            whole: boolean;
            keeper: components["schemas"]["KeeperView"];
            refresh: components["schemas"]["Refresh"];
            sensitivity: components["schemas"]["Sensitivity"];
            scheme?: string;
            options?: components["schemas"]["OptionView"][];
            fields?: {
                [key: string]: components["schemas"]["Words"];
            };
            changeable?: components["schemas"]["ChangeableView"];
            range?: components["schemas"]["RangeView"];
        };
        /**
         * FactsBody
         * @description Facts by their names: money in whole fen, ratios as decimals, days as `2026-04-01`; null is *not known*.
         *
         *     For an enterprise they lie over its own: what if. `asOf`: the day that is asked about; today without it.
         */
        FactsBody: {
            facts?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            asOf?: string | null;
        };
        /**
         * FaultView
         * @description One faulty place: where (RFC 6901 pointer into what was sent), a stable code, and words in both languages.
         */
        FaultView: {
            pointer: string;
            code: string;
            message: components["schemas"]["Words"];
        };
        /**
         * FunnelView
         * @description How many pushes were sent, and on how many of these each step happened.
         */
        FunnelView: {
            pushed: number;
            read: number;
            asked: number;
            applied: number;
            paid: number;
        };
        /**
         * GroundView
         * @description One clause of the rule that could decide at once (秒批): what it says, and whether it holds for this case.
         */
        GroundView: {
            clause: components["schemas"]["Words"];
            holds?: boolean;
        };
        /**
         * Happening
         * @description What a timeline tells; each committed one leaves on the stream as an event of this kind.
         * @enum {string}
         */
        Happening: "drafted" | "submitted" | "started" | "decided" | "cancelled" | "issued" | "closed" | "withdrawn" | "restarted";
        /**
         * HealthView
         * @description That this function runs.
         */
        HealthView: {
            /** @constant */
            status: "ok";
        };
        /**
         * ImprovementView
         * @description The nearest change that opens the policy or gets more out of it, and what it then pays.
         */
        ImprovementView: {
            changes: components["schemas"]["ChangeView"][];
            exact: boolean;
            payment: components["schemas"]["PaymentView"];
        };
        /**
         * InboxView
         * @description The caller's messages, newest first.
         */
        InboxView: {
            messages: components["schemas"]["MessageView"][];
        };
        /**
         * IssuerLevel
         * @description Who issues a policy: the state, the province, the city, a district.
         * @enum {string}
         */
        IssuerLevel: "national" | "provincial" | "municipal" | "district";
        /**
         * ItemStatus
         * @description Where one item of a case stands.
         * @enum {string}
         */
        ItemStatus: "waiting" | "under_review" | "approved" | "rejected" | "cancelled" | "not_applicable";
        /**
         * ItemType
         * @description The types of the national catalogue that a person applies for, with its codes in words.yaml's comments.
         * @enum {string}
         */
        ItemType: "permit" | "levy" | "benefit" | "confirmation" | "award" | "ruling" | "other" | "public-service";
        /**
         * ItemView
         * @description One item of a case: who decides it, on which law, until when, what came of it, and how to object.
         *
         *     `workdaysLeft` counts down to the promised limit while it is under review; once `due` has passed it counts the
         *     working days since, below zero: on the day off that follows it there are none yet.
         */
        ItemView: {
            code: string;
            name: components["schemas"]["Words"];
            department: components["schemas"]["DepartmentView"];
            region: string;
            status: components["schemas"]["ItemStatus"];
            after: string[];
            /** @default false */
            chosen: boolean;
            promisedWorkdays: number;
            due?: components["schemas"]["DueView"];
            workdaysLeft?: number;
            /** Format: date */
            statutoryDue?: string;
            /** Format: date-time */
            decided?: string;
            /** @default false */
            automatic: boolean;
            reason?: components["schemas"]["Words"];
            note?: string;
            result?: string;
            resultText: components["schemas"]["Words"];
            basis: string[];
            appeal: components["schemas"]["Words"];
        };
        JsonValue: unknown;
        /**
         * KeeperView
         * @description Who keeps a fact; `company`: only the company itself can tell.
         */
        KeeperView: {
            code: string;
            name: components["schemas"]["Words"];
        };
        /**
         * Kind
         * @description Whether an item is decided on the spot (即办件) or within a promised time (承诺件).
         * @enum {string}
         */
        Kind: "on-the-spot" | "promised";
        /**
         * LateDepartmentView
         * @description What is late with one department: how many items, and by how many working days the latest.
         */
        LateDepartmentView: {
            value: string;
            name: components["schemas"]["Words"];
            count: number;
            worstWorkdays: number;
        };
        /**
         * LateView
         * @description What is past its promised limit and the caller looks after, longest first, page by page.
         */
        LateView: {
            tasks: components["schemas"]["TaskSummary"][];
            count: number;
            next?: string;
            pastStatutory: number;
            departments: components["schemas"]["LateDepartmentView"][];
            regions: components["schemas"]["FacetView"][];
            bundles: components["schemas"]["FacetView"][];
        };
        /**
         * LeftPolicyView
         * @description A policy that fits as well, and is not in the best combination: because of which other, and why.
         */
        LeftPolicyView: {
            id: string;
            code: string;
            name: components["schemas"]["Words"];
            payment: components["schemas"]["PaymentView"];
            other: components["schemas"]["PolicyBrief"];
            reason: components["schemas"]["Words"];
        };
        /**
         * LeftView
         * @description An enterprise that was looked at and is not on the list, and why; `other` excludes the policy.
         */
        LeftView: {
            enterprise: string;
            name?: string;
            reason: components["schemas"]["ReasonView"];
            other?: string;
        };
        /**
         * Level
         * @description The three lists of things to get done: 总体清单, 年度清单, 特色清单 (国办发〔2025〕24号).
         * @enum {string}
         */
        Level: "master" | "annual" | "special";
        /**
         * LicenceView
         * @description A licence as its holder sees it. `code` opens the public check; `labels` says what people call what it shows.
         */
        LicenceView: {
            kind: string;
            name: components["schemas"]["Words"];
            number: string;
            /** @description 核验码。The code that stands on a licence. */
            code: string;
            department: components["schemas"]["Words"];
            /** Format: date */
            issued: string;
            /** Format: date */
            validUntil?: string;
            valid: boolean;
            shows: {
                [key: string]: string;
            };
            labels: {
                [key: string]: components["schemas"]["Words"];
            };
        };
        /**
         * LineView
         * @description A line of an amount in words, and how far in it stands.
         */
        LineView: {
            depth: number;
            text: components["schemas"]["Words"];
        };
        /**
         * ListEntryView
         * @description Where a bundle stands in the three-level lists (总体清单, 年度清单, 特色清单).
         */
        ListEntryView: {
            level: components["schemas"]["Level"];
            year: number;
            batch?: number;
            /** @default false */
            assumed: boolean;
        };
        /**
         * ListLineView
         * @description One line of a list as its officer sees it: once the list is public with its entitlement, and how that stands.
         */
        ListLineView: {
            enterprise: string;
            name: string;
            /** @description 金额，单位为分。An amount in fen. */
            fen: number;
            amount: components["schemas"]["Words"];
            struck?: components["schemas"]["ReasonView"];
            /** @description 名单.企业。The list and the enterprise. */
            entitlement?: string;
            status?: components["schemas"]["Status"];
            statusName?: components["schemas"]["Words"];
            reason?: components["schemas"]["ReasonView"];
        };
        /**
         * ListStatus
         * @description Where a list stands. `drawing`: enterprises are still looked at, a page after the other.
         *
         *     `notice-over`: the days of the notice are over, lines move on, a page after the other; some are objected to.
         * @enum {string}
         */
        ListStatus: "drawing" | "drafted" | "under-notice" | "notice-over" | "settled";
        /**
         * ListSummary
         * @description A list as a line of an officer's desk: as of which day, how many were looked at, how many were left out.
         *
         *     `left` have a line with the reason; `notEligible` plainly are not, and have none.
         */
        ListSummary: {
            /** @description 名单编号。The number of a list. */
            id: string;
            policy: components["schemas"]["PolicyNamed"];
            period: string;
            status: components["schemas"]["ListStatus"];
            statusName: components["schemas"]["Words"];
            /** Format: date */
            until?: string;
            count: number;
            /** @description 金额，单位为分。An amount in fen. */
            fen: number;
            /** Format: date */
            day: string;
            looked: number;
            left: number;
            notEligible: number;
            by: string;
        };
        /**
         * ListView
         * @description A list: its lines and who was left out and why, a hundred of each at most; what was said against it.
         *
         *     `moreEntries`, `moreLeft`: hand them in as `entriesAfter`, `leftAfter` for those that follow.
         */
        ListView: {
            /** @description 名单编号。The number of a list. */
            id: string;
            policy: components["schemas"]["PolicyNamed"];
            period: string;
            status: components["schemas"]["ListStatus"];
            statusName: components["schemas"]["Words"];
            /** Format: date */
            until?: string;
            count: number;
            /** @description 金额，单位为分。An amount in fen. */
            fen: number;
            /** Format: date */
            day: string;
            looked: number;
            left: number;
            notEligible: number;
            by: string;
            entries: components["schemas"]["ListLineView"][];
            moreEntries?: string;
            leftOut: components["schemas"]["LeftView"][];
            moreLeft?: string;
            objections: components["schemas"]["ObjectionView"][];
        };
        /**
         * ListsView
         * @description The officer's lists, newest change first.
         */
        ListsView: {
            lists: components["schemas"]["ListSummary"][];
        };
        /**
         * MatchBody
         * @description As above; without `chances` the answer is quicker, for sliders that are being drawn.
         */
        MatchBody: {
            facts?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            asOf?: string | null;
            /** @default true */
            chances: boolean;
        };
        /**
         * MatchView
         * @description All policies for a company on a day. `total` of the best combination `taken`; nothing comes to more than `bound`.
         *
         *     `left` fit as well but exclude one another; `unknown` may fit once `missing` is known: the first hundred, those that
         *     wait for least, of `unknownCount`. `unavailable`: keepers whose registers gave no answer.
         */
        MatchView: {
            /** Format: date */
            asOf: string;
            total: components["schemas"]["MoneyView"];
            bound: components["schemas"]["MoneyView"];
            exact: boolean;
            taken: components["schemas"]["MatchedPolicyView"][];
            left: components["schemas"]["LeftPolicyView"][];
            unknown: components["schemas"]["UnknownView"][];
            unknownCount: number;
            missing: components["schemas"]["MissingView"][];
            chances: components["schemas"]["ChanceView"][];
            /** @default [] */
            unavailable: components["schemas"]["KeeperView"][];
        };
        /**
         * MatchedPolicyView
         * @description A policy that fits: what it pays, and why it fits.
         */
        MatchedPolicyView: {
            id: string;
            code: string;
            name: components["schemas"]["Words"];
            body: components["schemas"]["Words"];
            payment: components["schemas"]["PaymentView"];
            why: components["schemas"]["ClauseReasonView"][];
            window?: components["schemas"]["SpanView"];
            withoutApplication: boolean;
        };
        /**
         * MaterialView
         * @description One material that the case needs, and how it is met; without `met` it is still missing.
         */
        MaterialView: {
            code: string;
            name: components["schemas"]["Words"];
            met?: string;
            /** @default false */
            mayDeclare: boolean;
        };
        /**
         * MessageView
         * @description A message as its reader sees it: about a case, or about a policy for an enterprise.
         */
        MessageView: {
            id: string;
            case?: string;
            policy?: string;
            enterprise?: string;
            kind: string;
            text: components["schemas"]["Words"];
            /** Format: date-time */
            at: string;
            sms: components["schemas"]["Sms"];
        };
        /**
         * MissingView
         * @description A missing fact: how many policies wait for it, how many of them for nothing else, and how to ask for it.
         */
        MissingView: {
            fact: components["schemas"]["FactView"];
            policies: number;
            settles: number;
        };
        /**
         * MoneyBody
         * @description Money for a policy's budget; without a period for the one of today.
         */
        MoneyBody: {
            /** @description 政策版本。A version of a policy. */
            policyId: string;
            /** @description 金额，单位为分。An amount in fen. */
            fen: number;
            period?: string | null;
        };
        /**
         * MoneyView
         * @description An amount: fen, and in words.
         */
        MoneyView: {
            fen: number;
            said: components["schemas"]["Words"];
        };
        /**
         * MoveView
         * @description One move that a person made.
         */
        MoveView: {
            before: components["schemas"]["PolicyStage"];
            after: components["schemas"]["PolicyStage"];
            by: string;
            /** Format: date-time */
            at: string;
            note: string;
        };
        /**
         * NoBody
         * @description Nothing to say: `{}`.
         */
        NoBody: Record<string, never>;
        /**
         * NoticeEntryView
         * @description One line of a list; `struck` says why it left.
         */
        NoticeEntryView: {
            enterprise: string;
            name: string;
            /** @description 金额，单位为分。An amount in fen. */
            fen: number;
            amount: components["schemas"]["Words"];
            struck?: components["schemas"]["ReasonView"];
        };
        /**
         * NoticeSummary
         * @description A list that everybody may see (公示). `until`: the last day on which it may be objected to.
         */
        NoticeSummary: {
            /** @description 名单编号。The number of a list. */
            id: string;
            policy: components["schemas"]["PolicyNamed"];
            period: string;
            status: components["schemas"]["ListStatus"];
            statusName: components["schemas"]["Words"];
            /** Format: date */
            until?: string;
            count: number;
            /** @description 金额，单位为分。An amount in fen. */
            fen: number;
        };
        /**
         * NoticeView
         * @description A list with its lines, a hundred at most; `next`: hand it in as `after` for those that follow.
         */
        NoticeView: {
            /** @description 名单编号。The number of a list. */
            id: string;
            policy: components["schemas"]["PolicyNamed"];
            period: string;
            status: components["schemas"]["ListStatus"];
            statusName: components["schemas"]["Words"];
            /** Format: date */
            until?: string;
            count: number;
            /** @description 金额，单位为分。An amount in fen. */
            fen: number;
            entries: components["schemas"]["NoticeEntryView"][];
            next?: string;
        };
        /**
         * NoticesView
         * @description The lists under notice, the one that ends first first.
         */
        NoticesView: {
            notices: components["schemas"]["NoticeSummary"][];
        };
        /**
         * ObjectionBody
         * @description What somebody has against one line of a list.
         */
        ObjectionBody: {
            enterprise: string;
            text: string;
        };
        /**
         * ObjectionDecisionBody
         * @description The decision about an objection, with its reason.
         */
        ObjectionDecisionBody: {
            /** @enum {string} */
            decision: "uphold" | "dismiss";
            /** @enum {string} */
            reasonCode: "facts-wrong" | "facts-confirmed" | "not-about-the-list";
        };
        /**
         * ObjectionReceipt
         * @description An objection that was taken.
         */
        ObjectionReceipt: {
            /** @description 名单.异议。The list and the objection. */
            id: string;
            enterprise: string;
            status: components["schemas"]["ObjectionStatus"];
            /** Format: date-time */
            at: string;
        };
        /**
         * ObjectionStatus
         * @description Where an objection stands.
         * @enum {string}
         */
        ObjectionStatus: "open" | "upheld" | "dismissed";
        /**
         * ObjectionView
         * @description An objection as its officer sees it: who objects to the line of which company, and with what.
         */
        ObjectionView: {
            /** @description 名单.异议。The list and the objection. */
            id: string;
            /** @description 名单编号。The number of a list. */
            list: string;
            enterprise: string;
            company: string;
            name: string;
            text: string;
            /** Format: date-time */
            at: string;
            status: components["schemas"]["ObjectionStatus"];
            statusName: components["schemas"]["Words"];
            reason?: components["schemas"]["ReasonView"];
        };
        /**
         * ObjectionsView
         * @description The open objections, those to the list that ends first first.
         */
        ObjectionsView: {
            objections: components["schemas"]["ObjectionView"][];
        };
        /**
         * OfficersPoliciesView
         * @description The policies that an officer looks after, by code and version.
         */
        OfficersPoliciesView: {
            policies: components["schemas"]["OfficersPolicyView"][];
        };
        /**
         * OfficersPolicyView
         * @description One policy in an officer's list: where it is, what may be decided, how its outreach goes.
         */
        OfficersPolicyView: {
            policy: string;
            name: components["schemas"]["Words"];
            stage: components["schemas"]["PolicyStage"];
            next: components["schemas"]["PolicyStage"][];
            funnel: components["schemas"]["FunnelView"];
        };
        /**
         * OpenApiView
         * @description An OpenAPI 3.1 document.
         */
        OpenApiView: {
            [key: string]: components["schemas"]["JsonValue"];
        };
        /**
         * OptionView
         * @description One of the values that a fact may have.
         */
        OptionView: {
            value: string;
            name: components["schemas"]["Words"];
        };
        /**
         * OwnDecisionView
         * @description One decision of the caller's own.
         */
        OwnDecisionView: {
            task: string;
            case: string;
            bundle: components["schemas"]["Words"];
            name: components["schemas"]["Words"];
            regionName: components["schemas"]["Words"];
            /** Format: date-time */
            at: string;
            outcome: components["schemas"]["Words"];
            approve: boolean;
            reason?: components["schemas"]["Words"];
        };
        /**
         * OwnDecisionsView
         * @description What the caller decided in the last 90 days, newest first, page by page.
         */
        OwnDecisionsView: {
            decisions: components["schemas"]["OwnDecisionView"][];
            next?: string;
        };
        /**
         * PageView
         * @description The report as a page of its own, in both languages: HTML with its charts inside, without scripts.
         */
        PageView: {
            zh: string;
            en: string;
        };
        /**
         * PaperView
         * @description One material of the item, and how it was met.
         */
        PaperView: {
            code: string;
            name: components["schemas"]["Words"];
            met?: string;
            how?: components["schemas"]["Words"];
        };
        /**
         * PatchBody
         * @description A merge patch (RFC 7396) of a draft: `answers` is merged, null removes; the two lists are replaced.
         */
        PatchBody: {
            answers?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            chosen?: string[];
            declared?: string[];
        };
        /**
         * PaymentView
         * @description What is paid, supposing that the conditions hold. Without `money` it waits for facts, or is `inKind` only.
         *
         *     `upTo`: the most that it can be; the decision says how much. `steps`: how it was worked out.
         */
        PaymentView: {
            money?: components["schemas"]["MoneyView"];
            upTo: boolean;
            inKind: components["schemas"]["Words"][];
            steps: components["schemas"]["Words"][];
        };
        /**
         * PersonView
         * @description Who is signed in: a masked name (none for a visitor whose name we do not know), how surely known, for whom.
         */
        PersonView: {
            name?: string;
            assurance: components["schemas"]["Assurance"];
            enterprises: components["schemas"]["EnterpriseView"][];
        };
        /**
         * PolicyBrief
         * @description A policy as others name it.
         */
        PolicyBrief: {
            id: string;
            code: string;
            name: components["schemas"]["Words"];
        };
        /**
         * PolicyListView
         * @description One page of the policies that fit, best first; `next` is there when there are more.
         */
        PolicyListView: {
            count: number;
            policies: components["schemas"]["PolicySummary"][];
            next?: string;
        };
        /**
         * PolicyMoneyView
         * @description What was planned, is promised and not paid yet, was paid, and is left.
         */
        PolicyMoneyView: {
            /** @description 分。Fen. */
            planned: number;
            /** @description 分。Fen. */
            committed: number;
            /** @description 分。Fen. */
            paid: number;
            /** @description 分。Fen. */
            left: number;
        };
        /**
         * PolicyNamed
         * @description A policy's version by its name.
         */
        PolicyNamed: {
            /** @description 政策版本。A version of a policy. */
            id: string;
            name: components["schemas"]["Words"];
        };
        /**
         * PolicyStage
         * @description Where a policy is (制定—实施—兑现—评估), in order. `paying`: money flows, or nobody may apply any more.
         * @enum {string}
         */
        PolicyStage: "draft" | "consultation" | "published" | "open" | "paying" | "closed" | "evaluated";
        /**
         * PolicySummary
         * @description A policy in a list. `gives`: what it pays, in one sentence; `open`: may be applied for on the day asked about.
         */
        PolicySummary: {
            id: string;
            code: string;
            name: components["schemas"]["Words"];
            version: number;
            body: components["schemas"]["BodyView"];
            audience: components["schemas"]["Audience"];
            themes: components["schemas"]["ThemeView"][];
            gives: components["schemas"]["Words"];
            valid: components["schemas"]["SpanView"];
            window?: components["schemas"]["SpanView"];
            open: boolean;
            withoutApplication: boolean;
            assumed: boolean;
        };
        /**
         * PolicyView
         * @description A policy, whole: conditions and amounts in words, and the facts that it asks for.
         *
         *     `notice` in working days; `assumed`: parts of it are assumed, `note` says which. `runsOn` is the bundle on which
         *     applications run.
         */
        PolicyView: {
            id: string;
            code: string;
            name: components["schemas"]["Words"];
            version: number;
            body: components["schemas"]["BodyView"];
            audience: components["schemas"]["Audience"];
            themes: components["schemas"]["ThemeView"][];
            gives: components["schemas"]["Words"];
            valid: components["schemas"]["SpanView"];
            window?: components["schemas"]["SpanView"];
            open: boolean;
            withoutApplication: boolean;
            assumed: boolean;
            conditions: components["schemas"]["ClauseView"][];
            amount: components["schemas"]["LineView"][];
            upTo: boolean;
            budget?: components["schemas"]["Words"];
            materials: components["schemas"]["Words"][];
            notice?: number;
            entitlement?: components["schemas"]["EntitlementView"];
            stacksWith: components["schemas"]["PolicyBrief"][];
            higherOf: components["schemas"]["PolicyBrief"][];
            eitherOr: components["schemas"]["PolicyBrief"][];
            yieldsTo: components["schemas"]["PolicyBrief"][];
            runsOn?: string;
            basis: components["schemas"]["ReferenceView"][];
            sources: components["schemas"]["SourceView"][];
            note?: components["schemas"]["Words"];
            facts: components["schemas"]["FactView"][];
            versions: components["schemas"]["PolicyBrief"][];
        };
        /**
         * ProblemView
         * @description RFC 9457. `title` and `detail` in the language asked for; `message` and the faults in both.
         */
        ProblemView: {
            type: string;
            title: string;
            status: number;
            /** @enum {string} */
            code: "json_malformed" | "request_invalid" | "not_signed_in" | "not_allowed" | "not_found" | "route_unknown" | "body_too_large" | "if_match_required" | "changed_meanwhile" | "idempotency_key_required" | "idempotency_key_reused" | "method_not_allowed" | "media_type_unsupported" | "too_many_requests" | "busy" | "internal" | "request_refused" | "too_slow" | "sign_in_refused" | "sign_in_locked" | "wechat_unavailable" | "not_representative" | "bundle_not_found" | "region_not_served" | "wrong_applicant" | "case_not_draft" | "case_not_withdrawable" | "answers_invalid" | "not_eligible" | "assurance_too_low" | "already_decided" | "not_under_review" | "reason_required" | "only_reviewers_decide" | "facts_invalid" | "stage_closed" | "entitlement_state" | "not_without_application" | "budget_missing" | "objection_anonymous" | "account_required" | "checks_unavailable" | "name_unknown" | "spoken_enough";
            detail: string;
            message: components["schemas"]["Words"];
            /** @default  */
            requestId: string;
            errors?: components["schemas"]["FaultView"][];
        };
        /**
         * PushReasonView
         * @description Why an enterprise was told: a clause of the policy, and its own value.
         */
        PushReasonView: {
            text: components["schemas"]["Words"];
            seen?: components["schemas"]["Words"];
        };
        /**
         * PushView
         * @description One push as the enterprise sees it: what, why, how much (fen), until when, and what became of it.
         */
        PushView: {
            /** @description 企业.政策@版本。Enterprise, policy, version. */
            id: string;
            policy: string;
            name: components["schemas"]["Words"];
            /** Format: date-time */
            at: string;
            /** @description 分。Fen; 0 when it is no sum of money, or not known. */
            worth: number;
            /** Format: date */
            closes?: string;
            reasons: components["schemas"]["PushReasonView"][];
            /** Format: date-time */
            read?: string;
            /** Format: date-time */
            asked?: string;
            /** Format: date-time */
            applied?: string;
            /** Format: date-time */
            paid?: string;
        };
        /**
         * PushesView
         * @description What an enterprise was told of, newest first.
         */
        PushesView: {
            pushes: components["schemas"]["PushView"][];
        };
        /**
         * QueueView
         * @description A department's desk in a region, earliest due first, page by page.
         *
         *     `count` is how many fit the filters on all pages; `next` is the cursor of the page after this one.
         */
        QueueView: {
            tasks: components["schemas"]["TaskSummary"][];
            count: number;
            next?: string;
            due: components["schemas"]["FacetView"][];
            bundles: components["schemas"]["FacetView"][];
            items: components["schemas"]["FacetView"][];
        };
        /**
         * RangeView
         * @description How far a slider goes, in the fact's own unit. `marks` are the values at which a policy turns its answer.
         */
        RangeView: {
            from: number;
            to: number;
            step: number;
            marks: number[];
        };
        /**
         * ReasonView
         * @description A reason: its code, and what it means.
         */
        ReasonView: {
            code: string;
            words: components["schemas"]["Words"];
        };
        /**
         * ReferenceView
         * @description A document that a policy rests on.
         */
        ReferenceView: {
            title: string;
            number?: string;
        };
        /**
         * Refresh
         * @description How often a fact is brought up to date by those who keep it.
         * @enum {string}
         */
        Refresh: "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "batch" | "event";
        /**
         * Role
         * @description What a member of staff does in a department: decides, looks after deadlines, or after policies (政策经办).
         * @enum {string}
         */
        Role: "reviewer" | "supervisor" | "officer";
        /**
         * SaidBody
         * @description What somebody says about a policy: a comment on a draft, or a complaint once it is published.
         */
        SaidBody: {
            kind: components["schemas"]["VoiceKind"];
            text: string;
        };
        /**
         * Sensitivity
         * @description Who may see a fact beside the company itself: everybody, officials at work, those who need it for a decision.
         * @enum {string}
         */
        Sensitivity: "public" | "internal" | "confidential";
        /**
         * SessionView
         * @description A session: the bearer token and when it ends.
         */
        SessionView: {
            token: string;
            expires: string;
            /** @enum {string} */
            kind: "citizen" | "staff";
            assurance?: components["schemas"]["Assurance"];
            department?: string;
            region?: string;
            role?: components["schemas"]["Role"];
        };
        /**
         * SignIn
         * @description Either of the two; `kind` says which.
         */
        SignIn: components["schemas"]["CitizenSignIn"] | components["schemas"]["StaffSignIn"];
        /**
         * Sms
         * @description What became of the text message beside an in-app message.
         *
         *     `sending` is written before the call. Found again, the provider may have accepted it: it is `unknown`, and not sent
         *     twice (a provider that can be asked by reference would be asked; SNS can't).
         * @enum {string}
         */
        Sms: "none" | "sending" | "sent" | "refused" | "unknown";
        /**
         * SourceView
         * @description Where a policy was read, and how near that is to the official text.
         */
        SourceView: {
            title: string;
            number?: string;
            page?: string;
            trust: components["schemas"]["Trust"];
            trustName: components["schemas"]["Words"];
        };
        /**
         * SpanView
         * @description Days, both included; without an end for good.
         */
        SpanView: {
            /** Format: date */
            from: string;
            /** Format: date */
            until?: string;
        };
        /**
         * StaffSignIn
         * @description A member of staff at their desk.
         */
        StaffSignIn: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "staff";
            number: string;
            password: string;
        };
        /**
         * StaffView
         * @description Who is signed in: name, department, region, and the regions whose desks are theirs.
         */
        StaffView: {
            number: string;
            name: string;
            role: components["schemas"]["Role"];
            department: components["schemas"]["DepartmentView"];
            region: string;
            regionName: components["schemas"]["Words"];
            serves: {
                [key: string]: components["schemas"]["Words"];
            };
        };
        /**
         * Stage
         * @description The sixteen stages of the two life cycles (国办发〔2025〕24号): six of enterprises, ten of people.
         * @enum {string}
         */
        Stage: "entry" | "hiring" | "taxes" | "operation" | "construction" | "exit" | "birth" | "education" | "employment" | "living" | "home" | "travel" | "medical" | "assistance" | "old-age" | "after-death";
        /**
         * StageBody
         * @description A move that an officer makes; `until`: the last day of a consultation, and of nothing else.
         */
        StageBody: {
            /** @enum {string} */
            stage: "draft" | "consultation" | "closed" | "evaluated";
            /** @default  */
            note: string;
            until?: string | null;
        };
        /**
         * StageView
         * @description Where a policy is, what people decided so far, and what an officer may decide next.
         */
        StageView: {
            policy: string;
            name: components["schemas"]["Words"];
            stage: components["schemas"]["PolicyStage"];
            /** Format: date */
            until?: string;
            moves: components["schemas"]["MoveView"][];
            next: components["schemas"]["PolicyStage"][];
        };
        /**
         * Status
         * @description Where an entitlement stands. `clawed-back`: the money is owed back; `repaid`: it came.
         * @enum {string}
         */
        Status: "listed" | "struck" | "offered" | "waiting-for-budget" | "ordered" | "paid" | "returned" | "refused" | "clawed-back" | "repaid";
        /**
         * SubscriptionView
         * @description What an enterprise wants to hear of; `themes` are all that may be muted.
         */
        SubscriptionView: {
            enterprise: string;
            pushes: boolean;
            muted: components["schemas"]["Theme"][];
            /**
             * @default [
             *       "employment",
             *       "startup",
             *       "science",
             *       "growth",
             *       "industry",
             *       "green",
             *       "trade",
             *       "intellectual-property",
             *       "finance",
             *       "premises",
             *       "tax"
             *     ]
             */
            themes: components["schemas"]["Theme"][];
        };
        /**
         * Tag
         * @description How a bundle is served: 集成办, 免申办, 跨域办, 秒报, 秒批.
         * @enum {string}
         */
        Tag: "integrated" | "no-application" | "cross-region" | "instant-form" | "instant-approval";
        /**
         * TaskSummary
         * @description One item on a department's desk; `workdaysLeft` below zero are the working days since the promised limit passed.
         *
         *     `dueIn` is there while it is under review: what the counts beside the list count it as.
         */
        TaskSummary: {
            id: string;
            case: string;
            bundle: components["schemas"]["Words"];
            bundleCode: string;
            item: string;
            name: components["schemas"]["Words"];
            department: components["schemas"]["DepartmentView"];
            region: string;
            regionName: components["schemas"]["Words"];
            status: components["schemas"]["ItemStatus"];
            /** Format: date-time */
            started?: string;
            due?: components["schemas"]["DueView"];
            /** Format: date */
            statutoryDue?: string;
            workdaysLeft?: number;
            dueIn?: components["schemas"]["DueIn"];
        };
        /**
         * TaskView
         * @description A task, whole: what the department may see to decide it, and the decision when there is one.
         */
        TaskView: {
            id: string;
            case: string;
            bundle: components["schemas"]["Words"];
            bundleCode: string;
            item: string;
            name: components["schemas"]["Words"];
            department: components["schemas"]["DepartmentView"];
            region: string;
            regionName: components["schemas"]["Words"];
            status: components["schemas"]["ItemStatus"];
            /** Format: date-time */
            started?: string;
            due?: components["schemas"]["DueView"];
            /** Format: date */
            statutoryDue?: string;
            workdaysLeft?: number;
            dueIn?: components["schemas"]["DueIn"];
            answers: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            told: components["schemas"]["AnswerView"][];
            confirmed: string[];
            materials: components["schemas"]["PaperView"][];
            grounds: components["schemas"]["GroundView"][];
            resultText: components["schemas"]["Words"];
            basis: string[];
            appeal: components["schemas"]["Words"];
            reasons: {
                [key: string]: components["schemas"]["Words"];
            };
            /** Format: date-time */
            decided?: string;
            decidedBy?: string;
            decidedByName?: components["schemas"]["Words"];
            reason?: string;
            note?: string;
        };
        /**
         * Theme
         * @description What a policy is about, for lists and search.
         * @enum {string}
         */
        Theme: "employment" | "startup" | "science" | "growth" | "industry" | "green" | "trade" | "intellectual-property" | "finance" | "premises" | "tax";
        /**
         * ThemeView
         * @description What a policy is about.
         */
        ThemeView: {
            code: components["schemas"]["Theme"];
            name: components["schemas"]["Words"];
        };
        /**
         * TimelineView
         * @description Everything that happened to a case, oldest first; `whole` says that the chain of hashes is unbroken.
         */
        TimelineView: {
            entries: components["schemas"]["EntryView"][];
            whole: boolean;
        };
        /**
         * ToldView
         * @description One fact of an enterprise: its value as registers have it, in words, who told it and when.
         */
        ToldView: {
            name: string;
            label: components["schemas"]["Words"];
            value: components["schemas"]["JsonValue"];
            said?: components["schemas"]["Words"];
            keeper: string;
            /** Format: date-time */
            told: string;
        };
        /**
         * Trust
         * @description How near a source is to the official text: a government page, a news report, somebody's summary.
         * @enum {string}
         */
        Trust: "government" | "news" | "summary";
        /**
         * UnknownView
         * @description A policy that these missing facts may still decide; `payment` is what it would pay.
         */
        UnknownView: {
            id: string;
            code: string;
            name: components["schemas"]["Words"];
            missing: string[];
            payment: components["schemas"]["PaymentView"];
        };
        /**
         * VerificationView
         * @description What anybody learns from a licence's code: what it is, who issued it, whether it is in force, a masked name.
         */
        VerificationView: {
            kind: string;
            name: components["schemas"]["Words"];
            number: string;
            department: components["schemas"]["Words"];
            /** Format: date */
            issued: string;
            /** Format: date */
            validUntil?: string;
            valid: boolean;
            holder?: string;
        };
        /**
         * VoiceKind
         * @description A comment on a draft, or a complaint about a policy.
         * @enum {string}
         */
        VoiceKind: "comment" | "complaint";
        /**
         * VoiceReceipt
         * @description That it was heard.
         */
        VoiceReceipt: {
            id: string;
            policy: string;
            kind: components["schemas"]["VoiceKind"];
            /** Format: date-time */
            at: string;
        };
        /**
         * VoiceView
         * @description What somebody said, as the officer reads it.
         */
        VoiceView: {
            id: string;
            policy: string;
            kind: components["schemas"]["VoiceKind"];
            /** Format: date-time */
            at: string;
            name: string;
            text: string;
        };
        /**
         * VoicesView
         * @description What was said about a policy, newest first, comments before complaints.
         */
        VoicesView: {
            voices: components["schemas"]["VoiceView"][];
        };
        /**
         * WalletView
         * @description All licences of the caller, newest first.
         */
        WalletView: {
            licences: components["schemas"]["LicenceView"][];
        };
        /**
         * Words
         * @description One text in both languages. Chinese is what most people read; English stands beside it.
         */
        Words: {
            zh: string;
            en: string;
        };
    };
    responses: never;
    parameters: {
        /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
        "Accept-Language": string;
        /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
        "Idempotency-Key": string;
        /** @description 草稿的 ETag：只有仍是最新才会修改。The draft's ETag: it is changed only while this is its newest version. */
        "If-Match": string;
    };
    requestBodies: never;
    headers: {
        /** @description 版本，用于 If-Match。The version, for If-Match. */
        ETag: string;
        /** @description true 表示这是第一次的回答。`true` when this is the first answer, given again. */
        "Idempotency-Replayed": string;
        /** @description title 与 detail 的语言。The language of title and detail. */
        "Content-Language": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_applications: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseListView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    begin_application: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 已建立。Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不是该企业的办事人。You do not act for this enterprise. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有这件事。There is no such life event. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 所选地区暂未开通这件事。This is not offered in the region you chose. / 填写的内容有误。Some of what was sent is not right. / 申请人类型不符。This is for another kind of applicant. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_application: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    discard_application: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 完成，无内容。Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 办件已提交，不能再修改。This case has been handed in and can not be changed. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    patch_application: {
        parameters: {
            query?: never;
            header: {
                /** @description 草稿的 ETag：只有仍是最新才会修改。The draft's ETag: it is changed only while this is its newest version. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchBody"];
                "application/merge-patch+json": components["schemas"]["PatchBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 办件已提交，不能再修改。This case has been handed in and can not be changed. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容已在别处更新。It was changed elsewhere. */
            412: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of your answers are not right. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请刷新后再修改。Please refresh before changing. */
            428: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    fill_in_application: {
        parameters: {
            query?: never;
            header: {
                /** @description 草稿的 ETag：只有仍是最新才会修改。The draft's ETag: it is changed only while this is its newest version. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 办件已提交，不能再修改。This case has been handed in and can not be changed. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容已在别处更新。It was changed elsewhere. */
            412: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of your answers are not right. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请刷新后再修改。Please refresh before changing. */
            428: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    submit_application: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoBody"];
            };
        };
        responses: {
            /** @description 已受理，后续自动进行。Accepted; the rest follows by itself. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 需要更高等级的身份验证。We need to know more surely who you are. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 办件已提交，不能再修改。This case has been handed in and can not be changed. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of your answers are not right. / 防重复标识已用于另一请求。The idempotency key was used for another request. / 暂不符合办理条件。The conditions for this are not met. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_timeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    withdraw_application: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoBody"];
            };
        };
        responses: {
            /** @description 已受理，后续自动进行。Accepted; the rest follows by itself. */
            202: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 办件现在不能撤回。This case can not be withdrawn now. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_bundles: {
        parameters: {
            query?: {
                audience?: components["schemas"]["Audience"];
                stage?: components["schemas"]["Stage"];
                region?: string;
                tag?: components["schemas"]["Tag"];
                q?: string;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleListView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_bundle: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 一件事的代码或版本。The code of a life event, or of one of its versions. */
                bundle_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BundleView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_consultations: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationsView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_enterprise_facts: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 企业编号。The id of an enterprise. */
                enterprise: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseFactsView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不是该企业的办事人。You do not act for this enterprise. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    match_enterprise: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 企业编号。The id of an enterprise. */
                enterprise: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不是该企业的办事人。You do not act for this enterprise. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 有些企业信息填写有误。Some facts about the company are not right. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    estimate_enterprise: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 企业编号。The id of an enterprise. */
                enterprise: string;
                /** @description 政策代码或版本。The code of a policy, or of one of its versions. */
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactsBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不是该企业的办事人。You do not act for this enterprise. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 有些企业信息填写有误。Some facts about the company are not right. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_entitlements: {
        parameters: {
            query?: {
                enterprise?: string;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimsView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不是该企业的办事人。You do not act for this enterprise. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    confirm_entitlement: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 名单.企业。The list and the enterprise. */
                entitlement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 需要更高等级的身份验证。We need to know more surely who you are. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 该政策尚未开立预算。No budget was opened for this policy yet. / 现在不能办理这一步（目前：{state}）。This cannot be done now (it is: {state}). */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 需要可用的收款账户。An account to pay to is needed. / 防重复标识已用于另一请求。The idempotency key was used for another request. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. / 暂时无法完成拨付前的核验。The checks before payment cannot be made now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_licences: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WalletView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_person: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_messages: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_notices: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticesView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_notice: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 名单编号。The number of a list. */
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    object_to_notice: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 名单编号。The number of a list. */
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionBody"];
            };
        };
        responses: {
            /** @description 已建立。Made. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionReceipt"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 异议须实名提出。An objection must be made by name. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 现在不能办理这一步（目前：{state}）。This cannot be done now (it is: {state}). */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_openapi: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApiView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_policies: {
        parameters: {
            query?: {
                q?: string;
                theme?: components["schemas"]["Theme"];
                level?: components["schemas"]["IssuerLevel"];
                region?: string;
                open?: boolean;
                asOf?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyListView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    match_policies: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 有些企业信息填写有误。Some facts about the company are not right. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 政策代码或版本。The code of a policy, or of one of its versions. */
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    speak_about_policy: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 政策代码或版本。The code of a policy, or of one of its versions. */
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaidBody"];
            };
        };
        responses: {
            /** @description 已建立。Made. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoiceReceipt"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先完成实名认证。Please have your name confirmed first. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您对该政策已提过{limit}次意见。You have spoken about this policy {limit} times. / 现在不能这样做。This cannot be done now. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    estimate_policy: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 政策代码或版本。The code of a policy, or of one of its versions. */
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactsBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EstimateView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 有些企业信息填写有误。Some facts about the company are not right. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_public_evaluation: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 政策代码或版本。The code of a policy, or of one of its versions. */
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_pushes: {
        parameters: {
            query?: {
                /** @description 企业编号。The id of an enterprise. */
                enterprise?: string;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushesView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不是该企业的办事人。You do not act for this enterprise. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    read_push: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 企业.政策@版本。Enterprise, policy, version. */
                push_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不是该企业的办事人。You do not act for this enterprise. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description 已建立。Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 登录未成功。You could not be signed in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 账号暂时锁定。This account is locked for now. / 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. / 暂时无法通过微信登录。Signing in by WeChat is not possible just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 完成，无内容。Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_budgets: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetsView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    put_money: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoneyBody"];
            };
        };
        responses: {
            /** @description 已建立。Made. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    follow_case: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号。The number of a case. */
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CourseView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_decisions: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDecisionsView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_entitlement_lists: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListsView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    draw_up_list: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawUpBody"];
            };
        };
        responses: {
            /** @description 已建立。Made. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSummary"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 该政策不是免申即享。This policy is not paid without an application. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_entitlement_list: {
        parameters: {
            query?: {
                entriesAfter?: string;
                leftAfter?: string;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 名单编号。The number of a list. */
                list_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    publish_list: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 名单编号。The number of a list. */
                list_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSummary"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 该政策尚未开立预算。No budget was opened for this policy yet. / 现在不能办理这一步（目前：{state}）。This cannot be done now (it is: {state}). */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    claw_back_entitlement: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 名单.企业。The list and the enterprise. */
                entitlement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClawbackBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 现在不能办理这一步（目前：{state}）。This cannot be done now (it is: {state}). */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_late: {
        parameters: {
            query?: {
                department?: string;
                region?: string;
                bundle?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_staff: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_objections: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionsView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    decide_objection: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 名单.异议。The list and the objection. */
                objection_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ObjectionDecisionBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ObjectionView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 现在不能办理这一步（目前：{state}）。This cannot be done now (it is: {state}). */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_officers_policies: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfficersPoliciesView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_complaints: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 政策代码或版本。The code of a policy, or of one of its versions. */
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VoicesView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_evaluation: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 政策代码或版本。The code of a policy, or of one of its versions. */
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluationView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_stage: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 政策代码或版本。The code of a policy, or of one of its versions. */
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    move_policy: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 政策代码或版本。The code of a policy, or of one of its versions. */
                policy_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StageBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StageView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 现在不能这样做。This cannot be done now. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容已在别处更新。It was changed elsewhere. */
            412: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    list_tasks: {
        parameters: {
            query?: {
                region?: string;
                bundle?: string;
                item?: string;
                due?: components["schemas"]["DueIn"];
                number?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不能进行此操作。You may not do this. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_task: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号.事项。The case and its item. */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    decide_task: {
        parameters: {
            query?: never;
            header: {
                /** @description 防重复标识，每次操作新取一个，重试时不变；保留 24 小时。A fresh key for each act, the same one for its repetition; kept for 24 hours. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 办件编号.事项。The case and its item. */
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
            /** @description 请求缺少防重复标识。The request lacks its idempotency key. / 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 督办员不能作出决定。Supervisors do not decide. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 此事项已有决定。This has been decided already. / 此事项现在不在审批中。This is not under review now. */
            409: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 防重复标识已用于另一请求。The idempotency key was used for another request. / 不予通过需要说明理由。A rejection needs its reason. / 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    get_subscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 企业编号。The id of an enterprise. */
                enterprise: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不是该企业的办事人。You do not act for this enterprise. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    put_subscription: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 企业编号。The id of an enterprise. */
                enterprise: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Choice"];
            };
        };
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionView"];
                };
            };
            /** @description 请求内容无法读取。The request could not be read. */
            400: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 请先登录。Please sign in. */
            401: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 您不是该企业的办事人。You do not act for this enterprise. */
            403: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 内容过大。Too large. */
            413: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 不支持的内容格式。This content type is not supported. */
            415: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 填写的内容有误。Some of what was sent is not right. */
            422: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统繁忙。Busy just now. */
            503: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    verify_licence: {
        parameters: {
            query?: never;
            header?: {
                /** @description 错误信息使用的语言，默认中文。The language of problems; Chinese unless English is preferred. */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path: {
                /** @description 核验码。The code that stands on a licence. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功。Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationView"];
                };
            };
            /** @description 没有找到。Not found. */
            404: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 操作过于频繁。Too many requests. */
            429: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 系统出错了。Something went wrong on our side. */
            500: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 处理时间过长。This took too long. */
            504: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
